import { expect, test } from 'vitest';
import { readCompose } from '../../read/read-compose.ts';
import { readDockerfile } from '../../read/read-dockerfile.ts';
import { readShell } from '../../read/shell/read-shell.ts';
import { dockerWords } from '../../testing/docker-words.ts';
import { usesInCalls, type Words } from '../use-in-call.ts';
import { contextHolds } from './contexts.ts';

const words: Words = { takesValue: () => false, hasField: () => null, firstName: (id) => id };

test.each([
  ['docker build .', true],
  ['DOCKER_BUILDKIT=1 docker build .', true],
  ['DOCKER_BUILDKIT=0 docker build .', false],
  ['env DOCKER_BUILDKIT=0 docker build .', false],
  ['export DOCKER_BUILDKIT=0; sudo -E docker build .', false],
  ['DOCKER_BUILDKIT=$KIT docker build .', null],
])('BuildKit is on: %s', (line, expected) => {
  const uses = usesInCalls(readShell('a.sh', line, dockerWords).uses, words);
  const build = uses.find(({ use }) => use.feature === 'cli:build');
  expect(build && contextHolds('buildkit-on', build, () => [])).toBe(expected);
});

test.each([
  ['CMD exec app', true],
  ['CMD ["app"]', false],
  ['RUN true', false],
])('a command in shell form behind SHELL: %s', (line, expected) => {
  const text = `FROM x\nCMD before\nSHELL ["/bin/bash", "-c"]\n${line}\n`;
  const uses = usesInCalls(readDockerfile('Dockerfile', text).uses, words);
  const shell = uses.find(({ use }) => use.feature === 'dockerfile:SHELL');
  expect(shell && contextHolds('shell-form-command', shell, () => [])).toBe(expected);
});

test.each([
  ['deploy: {mode: replicated, replicas: 2}', false],
  ['deploy: {replicas: 2, mode: replicated}', false],
  ['deploy: {replicas: 2}', true],
  ['deploy: {mode: global, replicas: 2}', true],
  ['deploy:\n      replicas: 2\n      resources: {limits: {cpus: 1}}\n      mode: replicated', false],
  ['deploy:\n      replicas: 2\n  b:\n    deploy:\n      mode: replicated', true],
])('no mode beside replicas: %s', (lines, expected) => {
  const { uses } = readCompose('compose.yaml', `services:\n  a:\n    ${lines}\n`);
  const one = usesInCalls(uses, words).find(({ use }) => use.feature.endsWith('.replicas'));
  expect(one && contextHolds('without-mode', one, () => [])).toBe(expected);
});

test.each([
  ['  a: {network_mode: host}\n  b: {ports: ["80:80"]}', true],
  ['  a: {network_mode: bridge, ports: ["80:80"]}', true],
  ['  a: {network_mode: host, ports: ["80:80"]}', false],
  ['  a:\n    ports:\n      - 80:80\n    network_mode: "service:b"\n  b: {}', false],
  ['  a: &a {network_mode: host}\n  b: {<<: *a, ports: ["80:80"]}', null],
  ['  a: {network_mode: host}\n  b: {extends: a, ports: ["80:80"]}', null],
  ['  a: {network_mode: host}\n  b: {extends: {service: a}, ports: ["80:80"]}', null],
])('a port below 1024 in a file with %s', (services, expected) => {
  const { uses } = readCompose('compose.yaml', `services:\n${services}\n`);
  const one = usesInCalls(uses, words).find(({ use }) => use.feature.endsWith('.ports'));
  expect(one && contextHolds('privileged-port', one, () => [])).toBe(expected);
});

test.each([
  [`docker inspect -f '{{.Name}}' a | sed 's,^/,,'`, false],
  [String.raw`docker inspect -f '{{.Name}}' a | sed -e 's/^\///'`, false],
  [`docker inspect -f '{{.Name}}' a | tr -d '/'`, false],
  [`docker inspect -f '{{.Name}}' a | cut -d/ -f2`, false],
  [`docker inspect -f '{{.Name}}' a | xargs basename`, false],
  [`docker inspect -f '{{.Name}}' a | cut -c2-`, true],
  [`docker inspect -f '{{.Name}}' a | sed 's,/tmp,,'`, true],
  [`docker inspect -f '{{.Name}}' a`, true],
])('the slash stays: %s', (line, expected) => {
  const uses = usesInCalls(readShell('a.sh', line, dockerWords).uses, words);
  const one = uses.find(({ use }) => use.feature.endsWith(' .Name'));
  expect(one && contextHolds('slash-kept', one, () => [])).toBe(expected);
});

/** Of what is written in a file: no call says more of it. */
test.each([
  ['ordinary-user', 'dockerfile:USER', '1000', true],
  ['mount-without-options', 'compose:services.*.tmpfs', '/run', true],
  ['replacement-variable', 'compose:services.*.environment', '${A:+} ${B:-}', true],
  ['replacement-variable', 'compose:services.*.environment', undefined, false],
  ['default-for-empty', 'compose:services.*.environment', '${A:-b}', true],
  ['default-for-empty', 'compose:services.*.environment', '${A-b}', false],
  ['required-variable', 'compose:services.*.environment', '${A:?b} ${C}', true],
  ['required-variable', 'compose:services.*.environment', '${A:-b?}', false],
  ['variable-in-value', 'compose:services.*.environment', '$A', true],
  ['variable-in-value', 'compose:services.*.environment', undefined, false],
  ['nested-default', 'compose:services.*.environment', '${A:-${B}}', true],
  ['nested-default', 'compose:services.*.environment', '${A:-} ${B}', false],
  ['archive-from-stdin', 'dockerfile:COPY', undefined, null],
  ['root-user', 'compose:services.*.volumes', './a:/b', null],
  ['plain-image-name', 'dockerfile:FROM', 'nginx', true],
  ['plain-image-name', 'dockerfile:FROM', '$BASE', null],
  ['plain-image-name', 'dockerfile:FROM', undefined, false],
  ['plain-image-name', 'compose:services.*.image', 'nginx:1', true],
  ['plain-image-name', 'compose:services.*.image', 'docker.io/x', false],
  ['plain-image-name', 'compose:services.*.image', 'alpine', null],
  ['privileged-port', 'compose:services.*.ports', '80:80', true],
  ['bind-mount', 'compose:services.*.volumes', './data:/data', true],
  ['named-volume', 'compose:services.*.volumes', './data:/data', false],
  ['host-network', 'compose:services.*.network_mode', 'host', true],
  ['custom-network', 'compose:services.*.networks', 'back', true],
  ['shared-namespace', 'compose:services.*.network_mode', 'service:web', true],
  ['default-network', 'compose:services.*.image', 'docker.io/x', null],
  ['no-time-given', 'dockerfile:STOPSIGNAL', 'SIGINT', null],
  ['isolate-option', 'compose:networks.*', undefined, null],
  ['value:cache', 'dockerfile:RUN --mount', 'type=cache,target=/a', true],
  ['value:cache', 'dockerfile:RUN --mount', 'type=bind,target=/a', false],
  ['used-together', 'dockerfile:SHELL', '["a"]', null],
  ['source-below-context', 'dockerfile:COPY --exclude', '*.md', null],
  ['source-below-context', 'dockerfile:COPY --exclude', '**/*.md', false],
])('%s in a file, of %s %s', (context, feature, value, expected) => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const [one] = usesInCalls([{ feature, ...(value === undefined ? {} : { value }), place }], words);
  if (one === undefined) throw new Error('no use');
  expect(contextHolds(context, one, () => ['dockerfile:SHELL', 'dockerfile:RUN'])).toBe(expected);
});

test.each([
  [`-d '{"stdin":true}' `, true],
  ['-d @body.json ', true],
  ['', false],
])('a request with a body: curl %s', (data, expected) => {
  const line = `curl -X POST --unix-socket /run/docker.sock ${data}http://x/containers/a/attach`;
  const { uses } = readShell('a.sh', line, dockerWords);
  const one = usesInCalls(uses, words).find(({ use }) => use.feature.endsWith('/attach'));
  expect(one && contextHolds('request-body', one, () => [])).toBe(expected);
});
