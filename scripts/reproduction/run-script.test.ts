import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runScript, type ScriptLimits } from './run-script.ts';

function run(lines: readonly string[], limits: Partial<ScriptLimits> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'canialias-test-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  const file = join(directory, 'script.sh');
  writeFileSync(file, [`cd ${directory}`, ...lines].join('\n'));
  const usual = { deadlineMs: 20_000, cleanUpMs: 5000, signal: new AbortController().signal };
  return { directory, end: runScript(file, join(directory, 'log'), { ...usual, ...limits }) };
}

/** One that has ended and that nobody has asked about yet is a zombie. */
function isRunning(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !readFileSync(stat, 'utf8').includes(') Z ');
}

test('a script that ends with 0 ended as measured', async () => {
  expect(await run(['exit 0']).end).toEqual({ asMeasured: true, why: [] });
});

test('of one that did not, what ended otherwise is told, and nothing before', async () => {
  const summary = 'Not everything ended as it did when this was measured:';
  const { end } = run(['echo much', `echo '${summary}'`, 'echo exit code 1 instead of 0', 'exit 1']);
  expect(await end).toEqual({ asMeasured: false, why: ['exit code 1 instead of 0'] });
});

test('one that fails before that tells its last lines', async () => {
  const { why } = await run(['seq 20', 'echo no podman >&2', 'exit 1']).end;
  expect(why).toEqual(['16', '17', '18', '19', '20', 'no podman']);
});

test('one that takes too long is ended with all that it started, and cleans up', async () => {
  const clean = "trap 'echo cleaned > cleaned' EXIT; trap 'exit 129' HUP INT TERM";
  const { directory, end } = run([clean, 'sleep 300 & echo $! > child', 'wait'], { deadlineMs: 500 });
  const { asMeasured, why } = await end;
  expect(asMeasured).toBe(false);
  expect(why.at(-1)).toBe('no end within 0.5 s');
  expect(existsSync(join(directory, 'cleaned'))).toBe(true);
  const child = readFileSync(join(directory, 'child'), 'utf8').trim();
  await expect.poll(() => isRunning(child)).toBe(false);
});

test('one that does not even clean up in time is killed', async () => {
  const { end } = run(["trap '' TERM", 'sleep 300'], { deadlineMs: 300, cleanUpMs: 300 });
  expect((await end).asMeasured).toBe(false);
});
