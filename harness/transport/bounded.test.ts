import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { runBounded } from './bounded.ts';

describe('runBounded', () => {
  test('one that hangs is ended with all that holds its output', async () => {
    const start = performance.now();
    const reply = await runBounded('/bin/sh', ['-c', 'echo out; sleep 60 & sleep 60'], 200);
    expect(reply).toEqual({ exitCode: null, stdout: 'out', stderr: '', timedOut: true });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test.each([
    ['nobody', (path: string) => path, 'ENOENT'],
    ['a directory', (path: string) => join(path, '..'), 'EACCES'],
  ])('%s cannot be run, and the reason comes back', async (_, place, reason) => {
    const path = join(temporaryDirectory(), 'program');
    expect(await runBounded(place(path), [], 1000)).toEqual({ notRun: reason });
  });

  test('a script whose interpreter is not there cannot be run', async () => {
    const path = join(temporaryDirectory(), 'program');
    writeFileSync(path, '#!/nowhere/sh\n', { mode: 0o755 });
    expect(await runBounded(path, [], 1000)).toEqual({ notRun: 'ENOENT' });
  });
});
