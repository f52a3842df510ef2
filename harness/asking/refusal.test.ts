import { describe, expect, test } from 'vitest';
import { Trouble } from '../transport/trouble.ts';
import { attempt, EngineRefusal } from './refusal.ts';

describe('attempt', () => {
  test('gives what the engine did', async () => {
    expect(await attempt(() => Promise.resolve(7))).toEqual({ refused: false, value: 7 });
  });

  test('makes an answer of a refusal', async () => {
    const refusal = new EngineRefusal('cli', 125, 'in use');
    expect(await attempt(() => Promise.reject(refusal))).toEqual({
      refused: true,
      code: 125,
      message: 'in use',
    });
  });

  test.each([new Trouble('no answer'), new Error('a fault of ours')])('%s stays an error', async (error) => {
    await expect(attempt(() => Promise.reject(error))).rejects.toBe(error);
  });
});
