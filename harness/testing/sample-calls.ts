/** Calls as surfaces report them to the recorder. */
import type { EndedCall } from '../surfaces/shared/recorder.ts';

export function cliCall(parts: Partial<Extract<EndedCall, { via: 'cli' }>> = {}): EndedCall {
  return {
    via: 'cli',
    argv: ['docker', 'ps'],
    exitCode: 0,
    stdout: '',
    stderr: '',
    stdin: null,
    env: {},
    cwd: null,
    ms: 1,
    ...parts,
  };
}

export const hostCall: EndedCall = { via: 'host', operation: 'read-file', path: '/x', content: null, ms: 1 };
