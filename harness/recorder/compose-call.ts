/** Which command a call of the client has, and whether it is compose. Pure, and light: shims import it. */

/** Of Docker's client, before the command; they take the next word. */
const valued: ReadonlySet<string> = new Set([
  '--config',
  '--context',
  '--host',
  '--log-level',
  '--tlscacert',
  '--tlscert',
  '--tlskey',
  '-H',
  '-c',
  '-l',
]);

/** `name`: of the program, without its directory. */
export function isCompose(name: string, args: readonly string[]): boolean {
  return name === 'docker-compose' || args[commandAt(args)] === 'compose';
}

/** Index of the command, behind the client's own flags. */
export function commandAt(args: readonly string[]): number {
  let at = 0;
  while (args[at]?.startsWith('-') === true) at += valued.has(args[at] ?? '') ? 2 : 1;
  return at;
}
