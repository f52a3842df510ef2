import { expect, test } from 'vitest';
import { dockerWords } from '../testing/docker-words.ts';
import { sampleFiles } from '../testing/sample-files.ts';
import { shown } from '../testing/shown.ts';
import { kindOfPath } from './kind-of.ts';
import { readFile } from './read-file.ts';

test.each([
  ['deploy.sh', 'shell', '28:30 cli:run --network = shop | --network'],
  ['Makefile', 'makefile', '12:42 cli:compose up | up'],
  ['compose.yaml', 'compose', '21:5 compose:services.*.image = postgres:16 | image'],
  ['Dockerfile', 'dockerfile', '11:19 dockerfile:COPY --chown = node:node | --chown=node:node'],
  ['.github/workflows/ci.yml', 'github-workflow', '19:27 cli:run --network = host | --network'],
  ['.gitlab-ci.yml', 'gitlab-ci', '7:34 cli:login --password-stdin | --password-stdin'],
  [
    '.devcontainer/devcontainer.json',
    'devcontainer',
    '4:33 cli:run --cap-add = SYS_PTRACE | "--cap-add=SYS_PTRACE"',
  ],
  ['package.json', 'package-json', '4:28 cli:run --publish = 5432:5432 | -p'],
] as const)('%s is a file of its kind, in which all is understood', (path, kind, use) => {
  expect(kindOfPath(path)).toBe(kind);
  const text = sampleFiles[path] ?? '';
  const found = readFile({ path, text, kind }, dockerWords);
  expect(found).toMatchObject({ path, kind, notUnderstood: [] });
  expect(shown(found, text)).toContain(use);
});
