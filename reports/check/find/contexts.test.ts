import { expect, test } from 'vitest';
import { factContexts } from '../../../harness/record/fact-context.ts';
import { sampleUses } from '../testing/sample-uses.ts';
import { contextHolds, contextInWords } from './contexts.ts';
import { usesInCalls, type Words } from './use-in-call.ts';

const words: Words = {
  takesValue: (id) => !/--(detach|rm|tty|interactive|all|quiet|force)$/.test(id),
  hasField: (id) => (id.startsWith('cli:ps ') ? id.endsWith(' .Names') : null),
};

/** Of the use of that feature in the line. */
function holds(context: string, line: string, feature: string, call = {}): boolean | null {
  const uses = usesInCalls(sampleUses(line, call).uses, words);
  const one = uses.find(({ use }) => use.feature === feature);
  if (one === undefined) throw new Error(`${line} does not use ${feature}`);
  return contextHolds(context, one);
}

test.each([
  ['privileged-port', 'docker run -p 80:8080 nginx', 'cli:run --publish', true],
  ['privileged-port', 'docker run -p 127.0.0.1:443:8443/tcp nginx', 'cli:run --publish', true],
  ['privileged-port', 'docker run -p [::1]:80:80 nginx', 'cli:run --publish', true],
  ['privileged-port', 'docker run -p 8080:80 nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p 80 nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p 127.0.0.1::80 nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p $PORT:80 nginx', 'cli:run --publish', null],
  ['privileged-port', 'docker run -p ? nginx', 'cli:run --publish', null],
  ['privileged-port', 'docker run -p 8080:80 -p 80:81 nginx', 'cli:run', true],
  ['bind-mount', 'docker run -v /srv:/srv x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v ./data:/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v $PWD:/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v data:/data x', 'cli:run --volume', false],
  ['bind-mount', 'docker run -v $DATA:/data x', 'cli:run --volume', null],
  ['bind-mount', 'docker run --mount type=bind,src=/srv,dst=/srv x', 'cli:run --mount', true],
  ['named-volume', 'docker run -v data:/data x', 'cli:run --volume', true],
  ['named-volume', 'docker run -v /data x', 'cli:run --volume', false],
  ['named-volume', 'docker run --mount source=data,target=/data x', 'cli:run', true],
  ['named-volume', 'docker volume create data', 'cli:volume create', true],
  ['missing-bind-source', 'docker run -v /var/run/docker.sock:/s x', 'cli:run --volume', true],
  ['missing-bind-source', 'docker run -v /srv/data:/data x', 'cli:run --volume', null],
  ['missing-bind-source', 'docker run -v $PWD:/data x', 'cli:run --volume', false],
  ['missing-bind-source', 'docker run -v /etc/localtime:/etc/localtime:ro x', 'cli:run --volume', false],
  ['missing-bind-source', 'docker run -v data:/data x', 'cli:run --volume', false],
  ['custom-network', 'docker run --network own x', 'cli:run --network', true],
  ['custom-network', 'docker run --network host x', 'cli:run --network', false],
  ['custom-network', 'docker run --network container:a x', 'cli:run', false],
  ['custom-network', 'docker run x', 'cli:run', false],
  ['custom-network', 'docker network connect own a', 'cli:network connect', true],
  ['custom-network', 'docker network connect bridge a', 'cli:network connect', false],
  ['custom-network', 'docker exec a ping b', 'cli:exec', null],
  ['default-network', 'docker run x', 'cli:run', true],
  ['default-network', 'docker run --network default x', 'cli:run', true],
  ['default-network', 'docker run --network own x', 'cli:run', false],
  ['default-network', 'docker inspect a', 'cli:inspect', null],
  ['host-namespace', 'docker run --pid host x', 'cli:run --pid', true],
  ['host-namespace', 'docker run --ipc=host x', 'cli:run', true],
  ['host-namespace', 'docker run --network own --pid host x', 'cli:run --network', false],
  ['shared-namespace', 'docker run --network container:a x', 'cli:run --network', true],
  ['shared-namespace', 'docker run --ipc private x', 'cli:run --ipc', false],
  ['plain-image-name', 'docker run --rm -e A=b nginx:1 sh', 'cli:run', true],
  ['plain-image-name', 'docker run --name=web library/nginx', 'cli:run', true],
  ['plain-image-name', 'docker run -it docker.io/library/nginx sh', 'cli:run', false],
  ['plain-image-name', 'docker run localhost:5000/a', 'cli:run', false],
  ['plain-image-name', 'docker run ? sh', 'cli:run', null],
  ['plain-image-name', 'docker run alpine:3 sh', 'cli:run', null],
  ['plain-image-name', 'docker pull nginx', 'cli:pull', true],
  ['plain-image-name', 'docker build -t app:1 .', 'cli:build --tag', true],
  ['name-with-slash', 'docker ps --filter name=/web', 'cli:ps --filter name', true],
  ['name-with-slash', 'docker ps --filter name=web', 'cli:ps --filter name', false],
  ['name-with-slash', 'docker inspect /web', 'cli:inspect', true],
  ['name-with-slash', 'docker run --name web a/b', 'cli:run', false],
  ['missing-key', 'docker inspect --format {{.Nothing}} a', 'cli:inspect --format', null],
  ['missing-key', 'docker ps --format ?', 'cli:ps --format', null],
  ['missing-key', 'docker ps --format {{.Names}}', 'cli:ps --format .Names', false],
  ['missing-key', 'docker ps --format {{.Nothing}}', 'cli:ps --format .Nothing', true],
  ['missing-key', 'docker ps --format {{.Nothing}}', 'cli:ps', true],
  ['missing-key', 'docker ps --format {{.Labels.a}}', 'cli:ps --format', null],
])('%s in %s, of %s', (context, line, feature, expected) => {
  expect(holds(context, line, feature)).toBe(expected);
});

test('a call says whether it has a terminal, and whether its output is read', () => {
  const line = 'docker run -it x';
  expect(holds('no-terminal', line, 'cli:run --tty')).toBe(true);
  expect(holds('no-terminal', line, 'cli:run --tty', { terminal: true })).toBe(false);
  expect(holds('output-read', 'docker ps', 'cli:ps')).toBe(false);
  expect(holds('output-read', 'docker ps', 'cli:ps', { outputRead: true })).toBe(true);
});

test('no file shows what is not in it, and nothing is said of contexts that are not known', () => {
  const names = Object.entries(factContexts).flatMap(([name, { inFile }]) => (inFile ? [] : [name]));
  expect(names.length).toBeGreaterThan(5);
  for (const name of [...names, 'not-known'])
    expect(holds(name, 'docker run --name a x', 'cli:run')).toBe(null);
  expect(contextInWords('ipv6')).toBe('something speaks IPv6');
});
