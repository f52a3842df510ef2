/** The ordinary user that rootless Podman runs as, and what that user has of all it needs. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, lookUpAccount } from '../../harness/host/account.ts';
import type { HostFacts } from '../../harness/host/host-facts.ts';
import { madeUser } from '../../harness/targets/rootless-account.ts';
import { freeIdRange, hasIdRange, parseIdRanges } from './subordinate-ids.ts';

export interface RootlessUser {
  name: string;
  /** Null where there is no such user yet. */
  account: UserState | null;
  /** Ranges of subordinate ids that nobody has, as usermod wants them. */
  freeUids: string;
  freeGids: string;
}

export interface UserState {
  uid: number;
  gid: number;
  subordinateUids: boolean;
  subordinateGids: boolean;
  runtimeDirectory: boolean;
  /** Has the user's Podman a configuration or storage already? */
  podmanStorage: boolean;
}

/**
 * An ordinary user measures as itself; root as the user named, else as the one behind sudo, else as one that
 * we make.
 */
export function rootlessUserName(facts: HostFacts, named: string | undefined): string {
  if (facts.uid !== 0) return facts.userName;
  const behindSudo = facts.sudoUser === 'root' ? null : facts.sudoUser;
  return named ?? behindSudo ?? madeUser;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function ranges(file: string): Promise<ReturnType<typeof parseIdRanges>> {
  return parseIdRanges(await readFile(file, 'utf8').catch(() => ''));
}

function runtimeDirectory(account: Account, facts: HostFacts): string {
  const own = account.uid === facts.uid ? process.env.XDG_RUNTIME_DIR : undefined;
  return own ?? `/run/user/${account.uid}`;
}

export async function readRootlessUser(facts: HostFacts, named: string | undefined): Promise<RootlessUser> {
  const name = rootlessUserName(facts, named);
  const account = await lookUpAccount(name);
  const [uids, gids] = await Promise.all([ranges('/etc/subuid'), ranges('/etc/subgid')]);
  return {
    name,
    account: account && {
      uid: account.uid,
      gid: account.gid,
      subordinateUids: hasIdRange(uids, account),
      subordinateGids: hasIdRange(gids, account),
      runtimeDirectory: await exists(runtimeDirectory(account, facts)),
      podmanStorage:
        (await exists(join(account.home, '.config/containers/storage.conf'))) ||
        (await exists(join(account.home, '.local/share/containers/storage'))),
    },
    freeUids: freeIdRange(uids),
    freeGids: freeIdRange(gids),
  };
}
