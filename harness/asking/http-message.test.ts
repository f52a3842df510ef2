import { describe, expect, test } from 'vitest';
import { httpAnswer, httpRequest, requestIn } from './http-message.ts';

describe('httpRequest', () => {
  test('is closed by itself, and tells the length of its body in bytes', () => {
    expect(httpRequest('POST', '/x', { headers: { Accept: 'a' }, body: 'é' })).toBe(
      'POST /x HTTP/1.1\r\nHost: d\r\nConnection: close\r\nContent-Length: 2\r\nAccept: a\r\n\r\né',
    );
  });

  test('a header that is given takes the place of the usual one', () => {
    expect(httpRequest('GET', '/', { headers: { Connection: 'Upgrade' } })).toBe(
      'GET / HTTP/1.1\r\nHost: d\r\nConnection: Upgrade\r\n\r\n',
    );
  });
});

describe('httpAnswer', () => {
  test('has its status, its headers by small letters, and what follows', () => {
    expect(httpAnswer('HTTP/1.1 101 UPGRADED\r\nContent-Type: a:b\r\n\r\n\x01\r\n\r\n')).toEqual({
      status: 101,
      headers: { 'content-type': 'a:b' },
      rest: '\x01\r\n\r\n',
    });
  });

  test.each(['', 'no answer', 'HTTP/1.1 200 OK\r\nCut: off'])('%j is none', (text) => {
    expect(httpAnswer(text)).toEqual({ status: 0, headers: {}, rest: '' });
  });
});

describe('requestIn', () => {
  test('is what httpRequest made', () => {
    const text = httpRequest('POST', '/x?y=1', { body: '{"a":[1]}' });
    expect(requestIn(text)).toEqual({ method: 'POST', path: '/x?y=1', body: { a: [1] } });
    expect(requestIn(httpRequest('GET', '/_ping'))).toEqual({ method: 'GET', path: '/_ping' });
  });

  test.each(['hello\n', '', '{"a":1}'])('%j is none', (text) => {
    expect(requestIn(text)).toBeNull();
  });
});
