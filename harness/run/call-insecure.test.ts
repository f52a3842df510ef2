import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Registry } from '../contract/registry.ts';
import { Journal } from '../safety/journal.ts';
import { sampleOpenTarget, scriptClient, temporaryDirectory } from '../testing/sample-access.ts';
import { request } from '../transport/request.ts';
import { callInsecure } from './call-insecure.ts';

/** A service that answers with the path of the registries.conf that it was told of. */
const program = `
require('node:http')
  .createServer((_, reply) => reply.end(process.env.CONTAINERS_REGISTRIES_CONF))
  .listen(process.argv.at(-1).slice('unix://'.length));
`;

const registry: Registry = {
  address: 'localhost:5000',
  port: 5000,
  tls: false,
  credentials: null,
  certificateDirectory: null,
  calledInsecure: { by: 'file' },
};
const pair = { plain: registry, secure: { ...registry, address: 'localhost:5001', port: 5001 } };

function driven(client: 'docker' | 'podman', servedByPodman: boolean, clientVersion = '4.3.1') {
  const target = sampleOpenTarget('/nowhere/podman.sock', {
    client: { ...scriptClient('exit 0', {}, client), home: '/home/somebody' },
    traits: { client, clientVersion },
  });
  const podman = {
    ...target.client,
    kind: 'podman',
    file: process.execPath,
    args: ['-e', program, '--'],
  } as const;
  return { ...target, servedBy: servedByPodman ? podman : null };
}

async function called(target: ReturnType<typeof driven>) {
  const directory = temporaryDirectory();
  const journal = new Journal(join(directory, 'journal.jsonl'));
  const { how, service } = await callInsecure(target, pair, directory, journal);
  if (service !== null) onTestFinished(service.stop);
  return { how, service, journal };
}

test("a Podman that Docker's client drives serves a second time, and reads both registries there", async () => {
  const { how, journal } = await called(driven('docker', true));
  if (how.by !== 'service') throw new Error('nothing was served');
  const { body } = await request(how.socket, { method: 'GET', path: '/_ping' });
  const text = readFileSync(typeof body === 'string' ? body : '', 'utf8');
  expect(text).toContain('location = "localhost:5000"');
  expect(text).toContain('location = "localhost:5001"');
  // So that a killed run leaves no service behind.
  expect(journal.entries()).toMatchObject([{ kind: 'process' }]);
});

test.each([
  ['a client that reads the file itself', 'podman', true],
  ['a daemon, which is not ours to start', 'docker', false],
] as const)('%s needs none', async (_, client, servedByPodman) => {
  expect(await called(driven(client, servedByPodman))).toMatchObject({ how: { by: 'file' }, service: null });
});

test('Podman 3.0 reads the file in a home directory, and its images stay where they are', async () => {
  const { how } = await called(driven('podman', true, '3.0.1'));
  const env = { XDG_DATA_HOME: '/home/somebody/.local/share', XDG_CONFIG_HOME: '/home/somebody/.config' };
  expect(how).toEqual({ by: 'home', env });
});
