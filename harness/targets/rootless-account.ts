/** Whose rootless engines are measured: an ordinary user's own; run as root, those of a user chosen for it. */
import { access, readFile } from 'node:fs/promises';
import { type Account, lookUpAccount, lookUpUid } from '../host/account.ts';
import { findProgram } from '../host/programs.ts';
import type { MissingTarget } from '../transport/target.ts';
import type { Runner } from './clients.ts';
import type { FindOptions } from './definition.ts';

/** The user that `--install` makes when root names none. */
export const madeUser = 'canialias';

export interface RootlessUser {
  runner: Runner;
  /** `XDG_RUNTIME_DIR`, where the sockets of the user's engines are. */
  runtimeDirectory: string;
}

export async function rootlessUser(
  engine: string,
  options: FindOptions,
): Promise<{ user: RootlessUser } | { problem: Omit<MissingTarget, 'id'> }> {
  const account = await chooseAccount(options);
  if (account === null) {
    return problem(
      'rootless-user-missing',
      `rootless ${engine} needs an ordinary user, and none was named or made`,
      'npm run matrix -- --install makes one; or name one with --rootless-user NAME',
    );
  }
  if (!(await hasSubordinateIds(account))) {
    return problem(
      'no-subordinate-ids',
      `user ${account.name} has no range in /etc/subuid and /etc/subgid, or newuidmap is not installed`,
      `sudo apt-get install uidmap; sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 ${account.name}`,
    );
  }
  const runtimeDirectory = await runtimeDirectoryOf(account);
  if (runtimeDirectory === null) {
    return problem(
      'rootless-user-missing',
      `user ${account.name} has no runtime directory /run/user/${account.uid}`,
      `sudo loginctl enable-linger ${account.name}; without systemd: npm run matrix -- --install`,
    );
  }
  const { name, home, uid, gid } = account;
  const env = { USER: name, LOGNAME: name, XDG_RUNTIME_DIR: runtimeDirectory };
  const other = process.getuid?.() !== uid;
  return { user: { runner: { name, home, ...(other ? { uid, gid } : {}), env }, runtimeDirectory } };
}

/** The caller, or for root the user that was named, that called sudo, or that we made. */
async function chooseAccount({ rootlessUser }: FindOptions): Promise<Account | null> {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  if (uid !== 0) return lookUpUid(uid);
  const sudoUser = process.env.SUDO_USER;
  for (const name of [rootlessUser, sudoUser === 'root' ? undefined : sudoUser, madeUser]) {
    if (name === undefined) continue;
    const account = await lookUpAccount(name);
    if (account !== null && account.uid !== 0) return account;
    if (name === rootlessUser) return null;
  }
  return null;
}

async function hasSubordinateIds(account: Account): Promise<boolean> {
  if ((await findProgram('newuidmap')) === null) return false;
  const files = await Promise.all(
    ['/etc/subuid', '/etc/subgid'].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  return files.every((text) =>
    text.split('\n').some((line) => [account.name, String(account.uid)].includes(line.split(':')[0] ?? '')),
  );
}

async function runtimeDirectoryOf(account: Account): Promise<string | null> {
  const own = process.getuid?.() === account.uid ? process.env.XDG_RUNTIME_DIR : undefined;
  const path = own ?? `/run/user/${account.uid}`;
  try {
    await access(path);
    return path;
  } catch {
    return null;
  }
}

function problem(
  code: MissingTarget['code'],
  reason: string,
  hint: string,
): { problem: Omit<MissingTarget, 'id'> } {
  return { problem: { code, reason, hint } };
}
