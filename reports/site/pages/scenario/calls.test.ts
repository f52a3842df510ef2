import { expect, test } from 'vitest';
import type { Call } from '../../../../harness/record/model.ts';
import { callItem, together } from './calls.ts';

const call = (overrides: Partial<Extract<Call, { via: 'cli' }>> = {}): Call => ({
  via: 'cli',
  argv: ['podman', 'ps', '--label', 'io.canialias.run=k3x9', '--format', '{{.Names}} it’s'],
  exitCode: 0,
  stdout: '',
  stderr: '',
  at: 0,
  ms: 12,
  stdin: null,
  env: {},
  cwd: null,
  polls: [],
  ...overrides,
});

test('calls in a row that were answered alike are one, whenever they were made', () => {
  const asked = together([call(), call({ at: 500, ms: 9 }), call({ stdout: 'web' }), call()]);
  expect(asked.map(({ times }) => times)).toEqual([2, 1, 1]);
});

test('a command can be copied from the page into a shell, and shows how it ended', () => {
  const { text } = callItem({ call: call({ exitCode: 125, env: { A: 'b c' }, stdout: '<b>\n' }), times: 3 });
  const words = text.replaceAll(/<[^>]*>/g, '');
  expect(words).toContain(
    'A=&#39;b c&#39; podman ps --label io.canialias.run=k3x9 --format &#39;{{.Names}} it’s&#39;',
  );
  expect(words).toContain('exit code 125');
  expect(words).toContain('3 times alike');
  expect(text).toContain('&lt;b&gt;</pre>');
});

test('a long output is folded under its size', () => {
  const { text } = callItem({ call: call({ stdout: 'line\n'.repeat(40) }), times: 1 });
  expect(text).toContain('<summary>stdout: 40 lines, 199 characters</summary>');
});

test('a login over the API is told without its password', () => {
  const login: Call = {
    via: 'api',
    method: 'POST',
    path: '/images/create',
    request: null,
    auth: { username: 'someone', password: 'planted', serveraddress: 'localhost:5000' },
    status: 500,
    response: null,
    at: 0,
    ms: 3,
    polls: [],
  };
  const { text } = callItem({ call: login, times: 1 });
  expect(text).toContain('as someone of localhost:5000');
  expect(text).not.toContain('planted');
});
