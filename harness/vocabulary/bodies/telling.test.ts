import { describe, expect, test } from 'vitest';
import { isSeen, merged, valuesAt } from './telling.ts';

const description = { Config: { Env: ['PATH=/', 'ZZ=1'] }, Networks: { n: { Aliases: ['zz'] } }, Limit: 5 };

describe('reading back', () => {
  test('steps into items and members', () => {
    expect(valuesAt(description, 'Networks.*.Aliases[]')).toEqual(['zz']);
    expect(valuesAt(description, 'Config.Missing')).toEqual([]);
  });

  test('an array may hold more than what was sent', () => {
    expect(isSeen(description, { at: ['Config.Env'], values: [['ZZ=1']] })).toBe(true);
    expect(isSeen(description, { at: ['Config.Env'], values: [['ZZ=2']] })).toBe(false);
  });

  test('any place and any value is enough', () => {
    expect(isSeen(description, { at: ['Nowhere', 'Limit'], values: [4, 5] })).toBe(true);
    expect(isSeen(description, { at: ['Limit'], values: ['5'] })).toBe(false);
  });
});

test('bodies are joined, and arrays put together', () => {
  const joined = merged(
    { HostConfig: { Binds: ['a'], Init: true } },
    { HostConfig: { Binds: ['b'] }, Tty: true },
  );
  expect(joined).toEqual({ HostConfig: { Binds: ['a', 'b'], Init: true }, Tty: true });
});
