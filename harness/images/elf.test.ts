import { describe, expect, test } from 'vitest';
import { elf } from '../testing/test-binaries.ts';
import { elfFacts } from './elf.ts';

describe('elfFacts', () => {
  test('a binary without an interpreter is static', () => {
    expect(elfFacts(elf({ programHeaders: [1, 6] }))).toEqual({ isStatic: true, architecture: 'amd64' });
  });

  test('a binary that names an interpreter is not', () => {
    expect(elfFacts(elf({ programHeaders: [6, 3, 1] }))?.isStatic).toBe(false);
  });

  test('the machine becomes the name that images use', () => {
    expect(elfFacts(elf({ machine: 183 }))?.architecture).toBe('arm64');
    expect(elfFacts(elf({ machine: 8 }))?.architecture).toBeNull();
  });

  test('32-bit and big-endian headers are read by their own layout', () => {
    const arm = elf({ wide: false, machine: 40, programHeaders: [1, 3] });
    expect(elfFacts(arm)).toEqual({ isStatic: false, architecture: 'arm' });
    const s390x = elf({ little: false, machine: 22 });
    expect(elfFacts(s390x)).toEqual({ isStatic: true, architecture: 's390x' });
  });

  test('what is not a whole ELF file has no facts', () => {
    expect(elfFacts(Buffer.from('#!/bin/sh\necho hello\n'.repeat(9)))).toBeNull();
    expect(elfFacts(Buffer.alloc(0))).toBeNull();
    expect(elfFacts(elf({ programHeaders: [1, 1] }).subarray(0, 70))).toBeNull();
  });
});
