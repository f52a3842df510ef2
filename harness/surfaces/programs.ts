/** Programs that use a library to speak to the engine, each a process of its own, as evidence. */
import { execPath } from 'node:process';
import type { ApiCalls } from '../contract/api-calls.ts';
import type { Finished } from '../contract/processes.ts';
import { projectRoot } from '../place.ts';
import { runBounded } from '../transport/bounded.ts';
import { Trouble } from '../transport/trouble.ts';
import type { Access } from './shared/access.ts';
import { testcontainersEnvironment } from './testcontainers.ts';

const deadlineMs = 120_000;

export function programs({ target, recorder, privateDirectory }: Access): Pick<ApiCalls, 'program'> {
  return {
    async program(language, text, { args = [], env = {} } = {}) {
      const given = {
        ...testcontainersEnvironment(target.socket),
        // No login or setting of a user's.
        HOME: privateDirectory,
        DOCKER_CONFIG: privateDirectory,
        ...env,
      };
      const [file, ...before] = interpreter(language, target);
      const rest = [...before, text, ...args];
      const { value, ms } = await recorder.timed(() =>
        // Libraries of Node are looked for from the working directory on.
        runBounded(file, rest, deadlineMs, {
          env: { PATH: target.client.env.PATH ?? '/usr/bin:/bin', LANG: 'C.UTF-8', ...given },
          extendEnv: false,
          cwd: projectRoot,
          stripFinalNewline: false,
        }),
      );
      if ('notRun' in value) throw new Trouble(`${file} could not be run: ${value.notRun}`);
      const argv = [
        'env',
        ...Object.entries(given).map(([key, one]) => `${key}=${one}`),
        language === 'node' ? 'node' : file,
        ...rest,
      ];
      const finished: Finished = {
        exitCode: value.exitCode ?? 137,
        stdout: value.stdout,
        stderr: value.stderr,
      };
      recorder.add({ via: 'host', operation: 'run-program', argv, ...finished, ms });
      if (value.timedOut)
        throw new Trouble(`the ${language} program did not end within ${deadlineMs / 1000} s`);
      return finished;
    },
  };
}

function interpreter(language: 'node' | 'python', { python }: Access['target']): [string, ...string[]] {
  if (language === 'node') return [execPath, '--input-type=module', '--eval'];
  if (python === null) throw new Trouble('the scenario needs docker-py, and does not say so');
  return [python, '-c'];
}
