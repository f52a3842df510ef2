import { expect, test } from 'vitest';
import { commandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import { read } from '../../testing/sample-shell.ts';
import { readShell } from './read-shell.ts';

test('requests to the socket of Docker, each name in its place', () => {
  const text = `S=/var/run/docker.sock
curl -s --unix-socket /var/run/docker.sock http://localhost/containers/json?all=1 | jq
curl --unix-socket $S -X POST "http://docker/v1.41/containers/$ID/stop"
curl -sSfXPOST --unix-socket $S -H 'Content-Type: application/json' http:/v$API/containers/create \\
  -d '{"Image": "a", "HostConfig": {"Links": ["a:b"]}}'
curl -I --unix-socket $S localhost/_ping
curl http://$HOST:2375/info
`;
  expect(read(text)).toStrictEqual([
    '2:44 api:GET /containers/json | http://localhost/containers/json?all=1',
    '2:44 api:GET /containers/json ?all | http://localhost/containers/json?all=1',
    '3:31 api:POST /containers/{id}/stop | "http://docker/v1.41/containers/$ID/stop"',
    '4:69 api:POST /containers/create | http:/v$API/containers/create',
    '5:6 api:POST /containers/create Image | \'{"Image": "a", "HostConfig": {"Links": ["a:b"]}}\'',
    '5:6 api:POST /containers/create HostConfig.Links | \'{"Image": "a", "HostConfig": {"Links": ["a:b"]}}\'',
    '6:26 api:HEAD /_ping | localhost/_ping',
    '7:6 api:GET /info | http://$HOST:2375/info',
  ]);
});

test('what is not known of them is said', () => {
  const text = `curl --unix-socket /run/docker.sock "$URL"
curl --unix-socket /run/docker.sock -d @body.json http://localhost/containers/create
curl --unix-socket /run/docker.sock http://localhost/nothing/of/it
`;
  expect(read(text)).toStrictEqual([
    '2:51 api:POST /containers/create | http://localhost/containers/create',
    '3:37 api:GET /nothing/of/it unknown | http://localhost/nothing/of/it',
    '1:37 ? $URL: what it asks is set elsewhere | "$URL"',
    '2:40 ? http://localhost/containers/create: what is sent is no JSON, or is set elsewhere | @body.json',
  ]);
});

test('where the words of the API are not at hand, it is said', () => {
  const text = 'curl --unix-socket /run/docker.sock http://x/info';
  expect(readShell('a.sh', text, commandIndex([])).notUnderstood).toMatchObject([
    { reason: "http://x/info: requests to Docker's API are not read here" },
  ]);
});

test.each([
  'curl https://get.docker.com | sh',
  'curl --unix-socket /run/snapd.socket http://x/containers/json # docker',
  'curl -fsSL -o docker.tgz https://download.docker.com/x',
])('%s asks another server', (text) => {
  expect(read(text)).toStrictEqual([]);
});
