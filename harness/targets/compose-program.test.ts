import { expect, test } from 'vitest';
import { scriptClient } from '../testing/sample-access.ts';
import { findCompose } from './compose-program.ts';

/** A docker client that has the plugin, and finds no program beside it. */
function dockerSaying(words: string, exitCode = 0) {
  return scriptClient(`[ "$*" = 'compose version' ] && echo '${words}'; exit ${exitCode}`);
}

test.each([
  ['Docker Compose version v2.26.1-4', '2.26.1-4'],
  ['docker-compose version 1.29.2, build unknown', '1.29.2'],
  ['podman-composer version  1.0.3', '1.0.3'],
])('%s', async (words, version) => {
  expect(await findCompose(dockerSaying(words))).toMatchObject({
    name: 'docker-compose',
    version,
    command: { args: ['compose'] },
  });
});

test("Docker's own version is no compose", async () => {
  const found = await findCompose(dockerSaying('Docker version 28.2.2, build e6534b4'));
  expect(found?.command.args).not.toEqual(['compose']);
});

test('what fails to tell its version is none', async () => {
  const found = await findCompose(dockerSaying('Docker Compose version v2.26.1', 1));
  expect(found?.command.args).not.toEqual(['compose']);
});
