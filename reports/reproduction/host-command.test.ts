import { expect, test } from 'vitest';
import { hostCommand } from './host-command.ts';

const asked = { via: 'host' as const, at: 0, ms: 1, polls: [] };

test('a look that found something ends with 0 by hand, and one that did not with any failure', () => {
  const look = { ...asked, operation: 'http-get' as const, url: 'http://127.0.0.1:8080/' };
  const argv = ['curl', '--silent', '--max-time', '3', 'http://127.0.0.1:8080/'];
  expect(hostCommand({ ...look, body: 'hello' })).toEqual({ argv, code: '0', output: 'hello' });
  expect(hostCommand({ ...look, body: null })).toEqual({ argv, code: '!', output: '' });
});

test('a look at a unix socket names it', () => {
  const look = { ...asked, operation: 'http-get' as const, url: 'http://localhost/_ping', socket: '/x.sock' };
  const { argv } = hostCommand({ ...look, body: 'OK' });
  expect(argv.slice(-3)).toEqual(['--unix-socket', '/x.sock', 'http://localhost/_ping']);
});

test('a program is run as it was, and ends with its own code', () => {
  const ran = { ...asked, operation: 'run-program' as const, argv: ['ip', 'link'], stdout: 'x', stderr: '' };
  expect(hostCommand({ ...ran, exitCode: 2 })).toEqual({ argv: ['ip', 'link'], code: '2', output: 'x' });
  expect(hostCommand({ ...ran, exitCode: null }).code).toBe('-');
});

test('a file is written with its owner', () => {
  const { argv, code } = hostCommand({
    ...asked,
    operation: 'write-file',
    path: '/d/f',
    content: 'x',
    uid: 5,
    gid: 6,
  });
  expect(argv.slice(-3)).toEqual(['x', '/d/f', '5:6']);
  expect(code).toBe('0');
});

test('what was sent byte by byte is sent by a function of the script, with its ends of lines in sight', () => {
  const call = {
    ...asked,
    operation: 'exchange' as const,
    parts: ['GET /_ping HTTP/1.1\r\n\r\n', 'a\\b'],
    halfClose: false,
    text: 'HTTP/1.1 200 OK',
    closed: true,
  };
  const { argv } = hostCommand(call);
  expect(argv).toEqual(['exchange', String.raw`GET /_ping HTTP/1.1\r\n\r\n`, String.raw`a\\b`]);
});
