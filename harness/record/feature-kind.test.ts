import { expect, test } from 'vitest';
import { featureName } from './feature-kind.ts';

test.each([
  ['cli:run', 'command', 'run', ''],
  ['cli:container run', 'command', 'container run', ''],
  ['cli:run --link', 'flag', 'run', '--link'],
  ['cli:--host', 'flag', '', '--host'],
  ['cli:ps --filter', 'flag', 'ps', '--filter'],
  ['cli:ps --filter health', 'filter', 'ps', '--filter health'],
  ['cli:ps --format .Names', 'placeholder', 'ps', '--format .Names'],
  ['api:GET /_ping', 'endpoint', 'GET /_ping', ''],
  ['api:GET /containers/json ?all', 'parameter', 'GET /containers/json', '?all'],
  ['api:GET /containers/json ?filters health', 'filter', 'GET /containers/json', '?filters health'],
  [
    'api:POST /containers/create HostConfig.Links',
    'body-field',
    'POST /containers/create',
    'HostConfig.Links',
  ],
  [
    'api:GET /containers/{id}/json .State.Health',
    'answer-field',
    'GET /containers/{id}/json',
    '.State.Health',
  ],
  ['api:GET /containers/json [].Id', 'answer-field', 'GET /containers/json', '[].Id'],
])('%s is a %s', (id, kind, of, part) => {
  expect(featureName(id)).toEqual({ surface: id.slice(0, 3), kind, of, part });
});

test.each([
  ['dockerfile:SHELL', 'instruction', 'Dockerfile', 'SHELL'],
  ['dockerfile:COPY --chmod', 'instruction', 'Dockerfile', 'COPY --chmod'],
  ['dockerfile:# syntax', 'instruction', 'Dockerfile', '# syntax'],
  ['compose:services.*.restart', 'compose-key', 'compose.yaml', 'services.*.restart'],
])('%s is written in a file', (id, kind, of, part) => {
  expect(featureName(id)).toEqual({ surface: 'file', kind, of, part });
});
