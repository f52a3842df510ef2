/** Projects of compose: a directory with files, and the compose that belongs to the client. */
import { join } from 'node:path';
import type { CliCalls } from '../../contract/cli-calls.ts';
import { guardCompose } from '../../safety/guard.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { Access } from '../shared/access.ts';
import { ownedFiles } from '../shared/owned-files.ts';
import { builderEnvironment } from './builder-environment.ts';
import { type CliSession, cliSession } from './cli-session.ts';

/** Milliseconds; several services, each with a stop of ten seconds. */
const composeDeadlineMs = 150_000;

export function projects({ access, must }: CliSession): Pick<CliCalls, 'project'> {
  const { scope, privateDirectory } = access;
  const { writeTree } = ownedFiles(access);
  return {
    async project(files) {
      const composing = composeSession(access);
      const name = scope.projectName();
      const directory = join(privateDirectory, name);
      await writeTree(directory, files);
      // Compose may build whatever the scenario has it do with these files.
      if (Object.values(files).some((text) => /\bbuild:/.test(text))) scope.noteBuild();
      return {
        name,
        directory,
        compose(args, options) {
          guardCompose(args);
          return composing.call(args, {
            ...options,
            env: { ...builderEnvironment(access.target), ...options?.env },
            cwd: directory,
            deadlineMs: composeDeadlineMs,
          });
        },
        async containers(service) {
          const labels = [`com.docker.compose.project=${name}`, `com.docker.compose.service=${service}`];
          const filters = labels.flatMap((label) => ['--filter', `label=${label}`]);
          const listed = await must(['ps', '--all', ...filters, '--format', '{{.Names}}']);
          return listed
            .split('\n')
            .filter((line) => line !== '')
            .toSorted();
        },
      };
    },
  };
}

/** The same client, with the words of compose in the place of its own. */
function composeSession(access: Access): CliSession {
  const { target } = access;
  if (target.compose === null) throw new Trouble('the scenario needs compose, and does not say so');
  return cliSession({ ...access, target: { ...target, client: { ...target.client, ...target.compose } } });
}
