import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindOfPath } from '../../reports/check/read/kind-of.ts';

const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8')) as {
  files: string;
}[];
// Python takes the blanks out of a pattern that begins so.
const pattern = new RegExp((hook?.files ?? '').replace(/^\(\?x\)/, '').replace(/\s/g, ''));

test.each([
  'Dockerfile',
  'web/Dockerfile.dev',
  'Dockerfile.md',
  'app.Dockerfile',
  'Containerfile',
  'containerfile',
  'Makefile',
  'GNUmakefile',
  'rules.mk',
  'deploy.sh',
  'a/b.bash',
  'test.bats',
  'README.md',
  '.envrc',
  '.github/workflows/ci.yml',
  '.github/dependabot.yml',
  'action.yaml',
  'transaction.yml',
  '.gitlab-ci.yml',
  'ci/build.gitlab-ci.yml',
  'compose.yaml',
  'docker-compose.override.yml',
  'shop-compose.yml',
  'values.yaml',
  'package.json',
  'api.service',
  'api.service.d/docker.conf',
  'package-lock.json',
  '.devcontainer/devcontainer.json',
  'tsconfig.json',
])('the hook of pre-commit is given %s where its name tells its kind', (path) => {
  expect(pattern.test(path)).toBe(kindOfPath(path) !== null);
});
