/** Recordings for tests. */
import type { ApiRequest, ClientCall, Recording } from '../record/recording/model.ts';

export function sampleCall(argv: [string, ...string[]], changes: Partial<ClientCall> = {}): ClientCall {
  return {
    kind: 'client',
    id: argv.join(' '),
    parent: null,
    at: 0,
    ms: 100,
    argv,
    cwd: '.',
    terminal: { input: false, output: false },
    exitCode: 0,
    signal: null,
    stdout: '',
    stderr: '',
    wrote: [],
    ...changes,
  };
}

export function sampleRequest(method: string, path: string, changes: Partial<ApiRequest> = {}): ApiRequest {
  return {
    kind: 'api',
    id: `${method} ${path}`,
    parent: null,
    at: 0,
    ms: 10,
    method,
    path,
    request: { bytes: 0, content: null },
    status: 200,
    response: { bytes: 0, content: null },
    upgrade: null,
    ...changes,
  };
}

export function sampleRecording(changes: Partial<Recording> = {}): Recording {
  return {
    canialias: 'recording',
    schema: 1,
    startedAt: '2026-01-01T00:00:00.000Z',
    ms: 1500,
    command: ['sh', 'deploy.sh'],
    target: { name: 'docker@28.5.2', client: 'Docker version 28.5.2' },
    exitCode: 0,
    signal: null,
    timedOut: false,
    stdout: '',
    stderr: '',
    asked: [
      sampleCall(['docker', 'volume', 'create', 'data'], { stdout: 'data\n' }),
      sampleRequest('POST', '/v1.41/containers/create?name=db', {
        request: { bytes: 20, content: { Image: 'busybox', HostConfig: { Links: ['db:db'] } } },
        status: 201,
      }),
    ],
    files: [],
    remarks: [],
    ...changes,
  };
}
