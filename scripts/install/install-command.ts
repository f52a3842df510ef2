const command = 'npm run matrix -- --install';

/** What installs all that is missing. Through sudo it keeps this PATH: node may be a user's own. */
export function installCommand(isRoot: boolean): string {
  return isRoot ? command : `sudo env "PATH=$PATH" ${command}`;
}
