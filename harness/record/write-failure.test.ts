import { describe, expect, test } from 'vitest';
import { writeFailure } from './write-failure.ts';

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
