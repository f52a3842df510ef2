/** Rootless Podman: an ordinary user's own. Run as root, it is measured as a user chosen for it. */
import { access, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { type Account, lookUpAccount, lookUpUid } from '../host/account.ts';
import { findProgram, searchPath } from '../host/programs.ts';
import type { Finding, FindOptions, TargetDefinition } from './definition.ts';
import { findPodman, podmanWorks } from './podman-program.ts';
import type { MissingTarget } from './target.ts';

const id = 'podman-rootless';

/** The user that `--install` makes when root names none. */
export const madeUser = 'canialias';

export const podmanRootless: TargetDefinition = {
  id,
  async find(options) {
    const program = await findPodman(id);
    if ('missing' in program) return program;
    const account = await chooseAccount(options);
    if (account === null) {
      return missing(
        'rootless-user-missing',
        'rootless Podman needs an ordinary user, and none was named or made',
        'npm run matrix -- --install makes one; or name one with --rootless-user NAME',
      );
    }
    if (!(await hasSubordinateIds(account))) {
      return missing(
        'no-subordinate-ids',
        `user ${account.name} has no range in /etc/subuid and /etc/subgid, or newuidmap is not installed`,
        `sudo apt-get install uidmap; sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 ${account.name}`,
      );
    }
    const runtimeDirectory = await runtimeDirectoryOf(account);
    if (runtimeDirectory === null) {
      return missing(
        'rootless-user-missing',
        `user ${account.name} has no runtime directory /run/user/${account.uid}`,
        `sudo loginctl enable-linger ${account.name}; without systemd: npm run matrix -- --install`,
      );
    }
    const other = process.getuid?.() !== account.uid;
    return podmanWorks({
      id,
      engine: 'podman',
      mode: 'rootless',
      client: {
        file: program.file,
        args: [],
        env: {
          PATH: searchPath(),
          HOME: account.home,
          USER: account.name,
          LOGNAME: account.name,
          LANG: 'C.UTF-8',
          XDG_RUNTIME_DIR: runtimeDirectory,
        },
        ...(other ? { uid: account.uid, gid: account.gid } : {}),
        userName: account.name,
        home: account.home,
        cwd: tmpdir(),
      },
      socket: null,
    });
  },
};

/** Who is measured: the caller, or for root the user that was named, that called sudo, or that we made. */
async function chooseAccount({ rootlessUser }: FindOptions): Promise<Account | null> {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  if (uid !== 0) return lookUpUid(uid);
  const sudoUser = process.env['SUDO_USER'];
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
  const own = process.getuid?.() === account.uid ? process.env['XDG_RUNTIME_DIR'] : undefined;
  const path = own ?? `/run/user/${account.uid}`;
  try {
    await access(path);
    return path;
  } catch {
    return null;
  }
}

function missing(code: MissingTarget['code'], reason: string, hint: string): Finding {
  return { missing: { id, code, reason, hint } };
}
