import { expect, test } from 'vitest';
import { filterArguments } from './filter-arguments.ts';

test('a choice of scenarios becomes the arguments that make it', () => {
  const filters = { areas: ['dns'], ids: ['dns/*'], claims: ['dns-01'] };
  expect(filterArguments(filters, { index: 1, count: 2 }).join(' ')).toBe(
    '--area dns --id dns/* --claim dns-01 --shard 1/2',
  );
  expect(filterArguments({ areas: [], ids: [], claims: [] }, null)).toEqual([]);
});
