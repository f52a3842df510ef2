/** Command-line clients: who runs them, in what environment. */
import { homedir, tmpdir, userInfo } from 'node:os';
import { findProgram, searchPath, tryToAsk } from '../host/programs.ts';
import type { EngineKind } from '../record/model.ts';
import type { ClientCommand, MissingTarget } from '../transport/target.ts';

/** As whom a client runs; `uid` and `gid` only where that is not this process's own user. */
export interface Runner {
  name: string;
  home: string;
  uid?: number;
  gid?: number;
  /** What the user's engines need to be found, such as `XDG_RUNTIME_DIR`. */
  env: Readonly<Record<string, string>>;
}

/** Podman 5 warns of cgroup v1 at every call, which is the host's doing and no answer to any question. */
const quiet = { PODMAN_IGNORE_CGROUPSV1_WARNING: '1' };

export function self(): Runner {
  return { name: userInfo().username, home: homedir(), env: {} };
}

export function clientCommand(
  kind: EngineKind,
  file: string,
  { name, home, uid, gid, env }: Runner,
  own: Readonly<Record<string, string>> = {},
): ClientCommand {
  return {
    kind,
    file,
    args: [],
    env: {
      PATH: searchPath(),
      HOME: home,
      LANG: 'C.UTF-8',
      ...(kind === 'podman' ? quiet : {}),
      ...env,
      ...own,
    },
    ...(uid === undefined ? {} : { uid, ...(gid === undefined ? {} : { gid }) }),
    userName: name,
    home,
    cwd: tmpdir(),
  };
}

/** Path of Docker's own client, or why there is none that can be used. */
export async function findDockerClient(): Promise<{ file: string } | Omit<MissingTarget, 'id'>> {
  const file = await findProgram('docker');
  const install = 'npm run matrix -- --install';
  if (file === null) return { code: 'no-engine', reason: 'no docker client on the PATH', hint: install };
  const version = await tryToAsk(file, ['--version']);
  if ('problem' in version) {
    const hint = `see what ${file} is: run it by hand`;
    return { code: 'engine-broken', reason: `${file} --version ${version.problem}`, hint };
  }
  return /podman/i.test(version.stdout)
    ? {
        code: 'no-engine',
        reason: `${file} is Podman under Docker's name`,
        hint: 'install Docker beside it',
      }
    : { file };
}
