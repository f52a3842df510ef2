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
