import { expect, test } from 'vitest';
import type { Call } from '../../harness/record/evidence.ts';
import { sampleSurface } from '../../harness/testing/sample-record.ts';
import { kindsOfCall } from './kinds-of-call.ts';

const asked = { at: 0, polls: [] };

function cli(argv: string[], ms: number): Call {
  return {
    ...{ via: 'cli', argv, ms, ...asked },
    ...{ exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null },
  };
}

function get(path: string, ms: number): Call {
  return {
    via: 'api',
    method: 'GET',
    path,
    request: null,
    auth: null,
    status: 200,
    response: null,
    ms,
    ...asked,
  };
}

test('calls of one kind are counted together, the longest kind first', () => {
  const run = (name: string) => ['podman', 'run', '--rm', '--network', 'none', name, 'true'];
  const steps = [
    { name: 'one', phase: 'observe' as const, calls: [cli(run('a'), 300), cli(run('b'), 400)] },
    {
      name: 'clean up',
      phase: 'clean-up' as const,
      calls: [get('/v4.0.0/libpod/containers/a/json?size=1', 20)],
    },
    {
      name: 'two',
      phase: 'observe' as const,
      calls: [cli(['docker', 'container', 'inspect', 'a'], 50), get('/networks/a', 1)],
    },
  ];
  expect(kindsOfCall([{ surfaces: [sampleSurface({ steps })] }])).toEqual([
    { kind: 'cli run --network none', count: 2, ms: 700 },
    { kind: 'cli container inspect', count: 1, ms: 50 },
    { kind: 'clean-up: api GET /containers json', count: 1, ms: 20 },
    { kind: 'api GET /networks', count: 1, ms: 1 },
  ]);
});
