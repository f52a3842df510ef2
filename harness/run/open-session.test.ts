import { describe, expect, test } from 'vitest';
import { newRunId } from './open-session.ts';

describe('newRunId', () => {
  test('is fit for names and labels, and another one each time', () => {
    const ids = Array.from({ length: 1000 }, newRunId);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{8}$/);
    expect(new Set(ids).size).toBe(1000);
  });
});
