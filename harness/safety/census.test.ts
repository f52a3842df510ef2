import { describe, expect, test } from 'vitest';
import { compareInventories, leftBy } from './census.ts';
import type { InventoryItem } from './inventory.ts';
import { uniqueName } from './labels.ts';

const runId = 'k3x9ab12';
const other = 'zzzzzzzz';

function item(name: string, parts: Partial<InventoryItem> = {}): InventoryItem {
  return { kind: 'container', name, run: null, labels: {}, signature: 'id running', ...parts };
}

describe('left behind', () => {
  test('what carries our label, and what has our name without it', () => {
    const after = [
      item('anything', { run: runId }),
      item(uniqueName('volume', runId, 'dns/x', 1), { kind: 'volume' }),
      item(uniqueName('image', runId, 'dns/x', 2), { kind: 'image' }),
      item('mine'),
      item(uniqueName('volume', other, 'dns/x', 1), { kind: 'volume' }),
      item('theirs', { run: other }),
    ];
    expect(compareInventories(runId, [], after).leftBehind).toEqual([
      'container anything',
      'volume ca-k3x9ab12-dns-x-1',
      'image localhost/canialias/ca-k3x9ab12-dns-x-2:1',
    ]);
  });
});

describe('foreign objects', () => {
  const touched = (before: InventoryItem[], after: InventoryItem[]) =>
    compareInventories(runId, before, after).foreignTouched;

  test('one that is gone, and one that changed', () => {
    expect(
      touched(
        [item('db'), item('web'), item('still')],
        [item('web', { signature: 'id exited' }), item('still')],
      ),
    ).toEqual(['container db: gone', 'container web: changed']);
  });

  test('the same name of another kind is another object', () => {
    expect(touched([item('db')], [item('db', { kind: 'volume' })])).toEqual(['container db: gone']);
  });

  test('new ones are of no concern: their owner made them', () => {
    expect(touched([], [item('new')])).toEqual([]);
  });

  test('what a run beside this one makes and removes is not foreign', () => {
    const beside = [
      item('theirs', { run: other }),
      item(uniqueName('volume', other, 'dns/x', 1), { kind: 'volume' }),
      item(uniqueName('image', other, 'dns/x', 1), { kind: 'image' }),
    ];
    expect(touched(beside, [])).toEqual([]);
  });

  test('a name that merely begins like ours is foreign', () => {
    expect(touched([item('ca-certificates-1'), item('ca-db')], [])).toEqual([
      'container ca-certificates-1: gone',
      'container ca-db: gone',
    ]);
  });
});

test('what a try made, and what is other besides, without what runs made', () => {
  const before = [
    item('kept'),
    item('gone'),
    item('restarted'),
    item('earlier', { labels: { try: other } }),
    item(uniqueName('container', other, 'dns/x', 1)),
  ];
  const after = [
    item('kept'),
    item('restarted', { signature: 'id exited' }),
    item('earlier', { labels: { try: other } }),
    item('new', { kind: 'volume' }),
    item('web', { labels: { try: runId, team: 'a' } }),
    item('meantime', { labels: { try: other } }),
    item('labelled', { run: other }),
  ];
  expect(leftBy({ try: runId }, before, after)).toEqual({
    made: ['container web'],
    besides: ['volume new', 'container meantime', 'container gone: gone', 'container restarted: changed'],
  });
});
