import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readingCommand, readingOf } from './reading.ts';

const id = 'dfef217deed4033bfa80297b18c753102de05e93cc3effe828c3c638e290b98a';
const basics = readFileSync(new URL('shell/basics.sh', import.meta.url), 'utf8');

/** What the script's own shell reads from an answer by the reading. */
function readByShell(output: string, value: string): string | null {
  const reading = readingOf(output, value);
  if (reading === null) return null;
  const directory = mkdtempSync(join(tmpdir(), 'canialias-test-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  const script = [`tmp=${directory}`, basics, readingCommand(reading)].join('\n');
  writeFileSync(join(directory, '.out'), output);
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trim();
}

test.each([
  ['the whole answer', `${id}\n`, id],
  ['the beginning of an id', `${id}\n`, id.slice(0, 12)],
  ['a member of an object', `{"Warnings":[],"Id":"${id}"}`, id],
  ['the second of two members', '[{"IPAddress":"10.88.0.2"},{"IPAddress":"10.88.0.3"}]', '10.88.0.3'],
  ['a member over several lines', '{\n  "Pid": 4711,\n  "ExitCode": 0\n}', '4711'],
  ['a word among others', 'true running 0 4711 false\n', '4711'],
  ['an address with its prefix', '2: eth0    inet 10.88.0.3/16 brd 10.88.255.255', '10.88.0.3'],
  ['a name with a number in it', '7: podman3    inet 198.18.1.1/28', 'podman3'],
])('%s is read again by the shell', (_, output, value) => {
  expect(readByShell(output, value)).toBe(value);
});

test('another answer of the same form gives its own value', () => {
  const reading = readingOf('{"Name":"a","IPAddress":"10.88.0.2"}', '10.88.0.2');
  expect(reading?.how).toEqual({
    read: 'member',
    key: 'IPAddress',
    pattern: String.raw`[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+`,
    nth: 1,
  });
});

test('what the answer does not tell, or only within something longer, is not read', () => {
  expect(readingOf('nothing here', '4711')).toBeNull();
  expect(readingOf('port 47110', '4711')).toBeNull();
  expect(readingOf('10.88.0.21', '10.88.0.2')).toBeNull();
});
