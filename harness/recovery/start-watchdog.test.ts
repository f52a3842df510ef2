import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { poll } from '../asking/poll.ts';
import { fakeEngine } from '../testing/fake-engine.ts';
import { sampleRunId as run, sampleOpenTarget } from '../testing/sample-access.ts';
import { sampleSession } from '../testing/sample-session.ts';

const module = new URL('./start-watchdog.ts', import.meta.url).href;

/** Exit code and signal of a process that starts a watchdog over the session and then ends in the given way. */
async function runThat(ends: string, sessionFile: string): Promise<unknown> {
  const program = `const { startWatchdog } = await import('${module}');
    const watchdog = startWatchdog('${sessionFile}');
    ${ends}`;
  const tsx = ['--import', import.meta.resolve('tsx'), '--input-type=module'];
  return once(spawn(process.execPath, [...tsx, '-e', program], { stdio: 'ignore' }), 'exit');
}

async function engineAndSession() {
  const engine = await fakeEngine([
    { kind: 'container', name: 'ca-c', run },
    { kind: 'container', name: 'db' },
  ]);
  return { engine, ...sampleSession({ targets: [sampleOpenTarget(engine.socket)] }) };
}

// In one test, because most of the time it waits: by the end the second watchdog has had as long as the first.
test('the watchdog cleans up after a run that was killed, and not after one that did so itself', async () => {
  const [killed, finished] = [await engineAndSession(), await engineAndSession()];
  const ends = await Promise.all([
    runThat(`process.kill(process.pid, 'SIGKILL');`, killed.sessionFile),
    runThat('await watchdog.dismiss();', finished.sessionFile),
  ]);
  expect(ends).toEqual([
    [null, 'SIGKILL'],
    [0, null],
  ]);
  await poll(
    () => Promise.resolve(existsSync(killed.session.stateDirectory)),
    (there) => !there,
    30_000,
  );
  expect(killed.engine.names()).toEqual(['db']);
  expect(existsSync(killed.session.stateDirectory)).toBe(false);
  expect(existsSync(killed.session.workDirectory)).toBe(false);
  expect(finished.engine.heard).toEqual([]);
  expect(existsSync(finished.session.stateDirectory)).toBe(true);
}, 60_000);
