import { Command } from '@commander-js/extra-typings';
import { expect, test, vi } from 'vitest';
import { exitCodes } from '../../harness/errors.ts';
import { main } from '../main.ts';
import { refuseEmpty } from './refuse-empty.ts';

test.each([
  ['ranges', '--fact', ''],
  ['diff', '--from', '', '--to', ''],
  ['explain', ''],
  ['feature', ''],
  ['feature', 'run', '--record', ' '],
  ['summary', ''],
  ['matrix', '--out', ''],
  ['merge', 'a.jsonl', '', '--out', 'b.jsonl'],
  ['repro', '', '--target', 'docker'],
  ['check', '--target', ''],
  ['serve', '--port', ''],
  ['try', '--page', '', '--', 'true'],
])('%s %j %j', async (...line) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await main(line);
  const words = said.mock.calls.join('');
  said.mockRestore();
  expect(code).toBe(exitCodes.usage);
  expect(words).toMatch(/'\s?' is invalid.*(it names nothing|a port is a number)[\s\S]* {2}hint: /);
});

test('the words of another program may be empty', () => {
  const command = new Command().argument('<command...>');
  refuseEmpty(command);
  expect(command.parse(['--', 'git', ''], { from: 'user' }).args).toEqual(['git', '']);
});
