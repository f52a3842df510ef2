import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Registry } from '../contract/registry.ts';
import { Journal } from '../safety/journal.ts';
import { sampleOpenTarget, scriptClient, temporaryDirectory } from '../testing/sample-access.ts';
import { request } from '../transport/request.ts';
import { serveTrusting } from './serve-trusting.ts';

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
  calledInsecureBy: {},
};
const pair = { plain: registry, secure: { ...registry, address: 'localhost:5001', port: 5001 } };

function driven(client: 'docker' | 'podman', servedByPodman: boolean) {
  const target = sampleOpenTarget('/nowhere/podman.sock', { client: scriptClient('exit 0', {}, client) });
  const podman = {
    ...target.client,
    kind: 'podman',
    file: process.execPath,
    args: ['-e', program, '--'],
  } as const;
  return { ...target, servedBy: servedByPodman ? podman : null };
}

test("a Podman that Docker's client drives serves a second time, and reads both registries there", async () => {
  const directory = temporaryDirectory();
  const journal = new Journal(join(directory, 'journal.jsonl'));
  const trusting = await serveTrusting(driven('docker', true), pair, directory, journal);
  if (trusting === null) throw new Error('nothing was served');
  onTestFinished(trusting.service.stop);
  const { plain, secure } = trusting.pair;
  expect(secure.calledInsecureBy).toEqual(plain.calledInsecureBy);
  const socket = plain.calledInsecureBy.DOCKER_HOST?.slice('unix://'.length) ?? '';
  const { body } = await request(socket, { method: 'GET', path: '/_ping' });
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
  const target = driven(client, servedByPodman);
  const directory = temporaryDirectory();
  const journal = new Journal(join(directory, 'journal.jsonl'));
  expect(await serveTrusting(target, pair, directory, journal)).toBeNull();
});
