import { expect, test } from 'vitest';
import { featureIds } from './feature-ids.ts';

const clients = ['1.0.0'];
const all = { name: 'all', short: '-a', value: null };

test('names every word in the way in which facts name it', () => {
  const ids = featureIds({
    commands: [
      { path: [], aliases: [], flags: [{ name: 'host', value: 'string' }], clients },
      { path: ['ps'], aliases: ['container ls'], flags: [all], clients },
      { path: ['container', 'inspect'], aliases: [], flags: [], clients },
    ],
    plugins: [{ path: ['compose', 'up'], aliases: [], flags: [{ name: 'wait', value: null }], clients: [] }],
    templates: {
      filters: [{ command: 'ps', name: 'health', some: 'healthy', none: 'none' }],
      fields: { 'container inspect': ['.State.Status'] },
    },
    endpoints: [
      {
        method: 'GET',
        path: '/containers/json',
        query: [{ name: 'all', type: 'boolean' }],
        filters: [{ name: 'health' }],
        answer: [{ path: '[].Id', type: 'string' }],
        headers: [{ name: 'Server' }],
      },
      { method: 'POST', path: '/exec', body: [{ path: 'Cmd', type: 'array of string' }] },
    ],
    files: {
      dockerfile: { directives: ['syntax'], instructions: { COPY: ['chmod'], SHELL: [] } },
      compose: { single: [], named: {} },
    },
  });
  expect([...ids]).toEqual([
    'cli:docker',
    'cli:docker --host',
    'cli:ps',
    'cli:container ls',
    'cli:ps --all',
    'cli:container inspect',
    'cli:compose up',
    'cli:compose up --wait',
    'cli:ps --filter health',
    'cli:container ls --filter health',
    'cli:container inspect --format .State.Status',
    'cli:inspect --format .State.Status',
    'api:GET /containers/json',
    'api:GET /containers/json ?all',
    'api:GET /containers/json ?filters=health',
    'api:GET /containers/json [].Id',
    'api:GET /containers/json header Server',
    'api:POST /exec',
    'api:POST /exec Cmd',
    'dockerfile:COPY',
    'dockerfile:COPY --chmod',
    'dockerfile:SHELL',
    'dockerfile:# syntax',
  ]);
});
