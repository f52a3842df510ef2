import { describe, expect, test } from 'vitest';
import { fileFailure, writeFailure } from './write-failure.ts';

function failureOf(code: string) {
  return writeFailure('out/run.jsonl', Object.assign(new Error(`${code}: raw`), { code }));
}

describe('writeFailure', () => {
  test.each(['ENOSPC', 'EDQUOT'])('%s means a full disk', (code) => {
    expect(failureOf(code)).toMatchObject({ code: 'disk-full', exitCode: 10 });
  });

  test.each(['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EROFS'])('%s is told in words', (code) => {
    const failure = failureOf(code);
    expect(failure).toMatchObject({ code: 'cannot-write', exitCode: 21 });
    expect(failure.message).toMatch(/^cannot write out\/run\.jsonl: [a-z -]+$/);
    expect(failure.hint).not.toBe('');
  });

  test('keeps a rare error by its name, and what was thrown as the cause', () => {
    const failure = failureOf('EIO');
    expect(failure.message).toBe('cannot write out/run.jsonl: EIO');
    expect(failure.cause).toBeInstanceOf(Error);
    expect(writeFailure('x', 'odd').message).toBe('cannot write x: an unknown error');
  });
});

describe('fileFailure', () => {
  const thrown = (parts: { code: string; syscall: string; path?: string }) =>
    Object.assign(new Error(`${parts.code}: raw`), parts);

  test.each([
    ['mkdir', 'ENOTDIR', 'cannot-write'],
    ['mkdir', 'ENOENT', 'cannot-write'],
    ['mkdtemp', 'EROFS', 'cannot-write'],
    ['open', 'EACCES', 'cannot-write'],
    ['open', 'ENOSPC', 'disk-full'],
    ['write', 'ENOSPC', 'disk-full'],
  ])('%s that ends in %s is for people', (syscall, code, expected) => {
    expect(fileFailure(thrown({ syscall, code, path: '/full/file' }))).toMatchObject({
      code: expected,
      message: expect.stringContaining('/full/file') as string,
    });
  });

  test('a write tells no path', () => {
    expect(fileFailure(thrown({ syscall: 'write', code: 'ENOSPC' }))?.message).toMatch(
      /^cannot write a file: /,
    );
  });

  test('a file of ours that is not there, and what is no such error, stay faults of ours', () => {
    expect(fileFailure(thrown({ syscall: 'open', code: 'ENOENT', path: 'style.css' }))).toBeNull();
    expect(fileFailure(thrown({ syscall: 'connect', code: 'ECONNREFUSED' }))).toBeNull();
    expect(fileFailure(new TypeError('x is undefined'))).toBeNull();
    expect(fileFailure('odd')).toBeNull();
  });
});
