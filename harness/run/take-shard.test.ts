import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShard, takeShard } from './take-shard.ts';

test('all shards together are every item once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, count) => {
      const shards = Array.from({ length: count }, (_, at) => takeShard(items, { index: at + 1, count }));
      expect(shards.flat().toSorted()).toEqual(items.toSorted());
      expect(Math.max(...shards.map((shard) => shard.length)) - items.length / count).toBeLessThan(1);
    }),
  );
});

test('without a shard everything is taken', () => {
  expect(takeShard([1, 2, 3], null)).toEqual([1, 2, 3]);
});

test('a share is a whole number of another', () => {
  expect(parseShard('2/3')).toEqual({ index: 2, count: 3 });
  for (const text of ['', '2', '0/3', '4/3', '1/0', 'a/b', '1/3/5', '-1/3'])
    expect(parseShard(text)).toBeNull();
});
