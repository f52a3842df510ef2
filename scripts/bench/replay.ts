/** Runs the calls of a target's cells again, from a shell, and takes the time. */
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { projectRoot } from '../../harness/place.ts';
import type { ResultLine } from '../../harness/record/model.ts';
import type { Session } from '../../harness/session.ts';
import { authFileOf } from '../../harness/surfaces/cli/cli-session.ts';
import type { Target } from '../../harness/transport/target.ts';
import { canBeReplayed, replayScript } from './replay-script.ts';

/** Milliseconds. Everything that the calls make carries the run's labels, and goes with the session's end. */
export async function replay(
  target: Target,
  session: Session,
  results: readonly ResultLine[],
): Promise<number> {
  const { client, traits } = target;
  const directory = join(session.workDirectory, target.id, 'replay');
  mkdirSync(directory);
  const isDocker = traits.client === 'docker';
  const cells = results
    .filter((result) => result.target === target.id)
    .flatMap(({ scenario, surfaces }) =>
      surfaces
        .filter(({ steps }) => canBeReplayed(steps))
        .map(({ surface, steps, made }) => ({
          steps,
          made: made ?? [],
          directory: join(session.workDirectory, target.id, `${scenario.replace('/', '.')}.${surface}`),
        })),
    );
  const script = replayScript(
    cells,
    {
      socket: target.socket,
      loginVariable: isDocker ? 'DOCKER_CONFIG' : 'REGISTRY_AUTH_FILE',
      loginIn: (own) => (isDocker ? own : authFileOf(traits.client, own)),
      loginFile: authFileOf(traits.client, '.'),
      password: session.registries[target.id]?.secure.credentials?.password ?? '',
    },
    await readFile(join(projectRoot, 'scripts', 'bench', 'plain.sh'), 'utf8'),
    directory,
  );
  const file = join(directory, 'calls.sh');
  writeFileSync(file, script);
  const { uid, gid = uid } = client;
  if (uid !== undefined && gid !== undefined) for (const path of [directory, file]) chownSync(path, uid, gid);
  const start = performance.now();
  await execa('sh', [file], {
    env: { ...client.env },
    extendEnv: false,
    cwd: client.cwd,
    ...(uid === undefined ? {} : { uid, gid: gid ?? uid }),
    stdin: 'ignore',
    stdout: 'ignore',
    stderr: 'ignore',
    reject: false,
  });
  return performance.now() - start;
}
