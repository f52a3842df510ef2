import { expect, test } from 'vitest';
import { removeInOrder } from './remove-in-order.ts';
import type { Removable, Removal } from './remove-owned.ts';

const container = (name: string): Removable => ({ kind: 'container', name, implicit: true });

test('a container on which another depends goes after it, and images last', async () => {
  const calls: string[] = [];
  const gone = new Set<string>();
  const remove = ({ name }: Removable): Promise<Removal> => {
    calls.push(name);
    if (name === 'db' && !gone.has('web'))
      return Promise.resolve({ failed: 'container db: has dependent containers' });
    gone.add(name);
    return Promise.resolve('removed');
  };
  const image: Removable = { kind: 'image', name: 'base', implicit: true };
  const done = await removeInOrder([image, container('db'), container('web')], remove);
  expect(calls).toEqual(['db', 'web', 'db', 'base']);
  expect(done.map(({ removal }) => removal)).toEqual(['removed', 'removed', 'removed']);
});

test('what never goes is tried once more for each that went, and told once', async () => {
  let asked = 0;
  const remove = ({ name }: Removable): Promise<Removal> => {
    if (name !== 'stuck') return Promise.resolve('gone');
    asked += 1;
    return Promise.resolve({ failed: 'container stuck: in use' });
  };
  const done = await removeInOrder([container('stuck'), container('web')], remove);
  expect(asked).toBe(2);
  expect(done.filter(({ removal }) => typeof removal === 'object')).toHaveLength(1);
});
