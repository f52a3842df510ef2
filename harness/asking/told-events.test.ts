import { expect, test } from 'vitest';
import type { ApiCalls } from '../contract/api-calls.ts';
import type { Host } from '../contract/host.ts';
import { toldEvents } from './told-events.ts';

const host = { moment: (seconds = 0) => 1000 + seconds } as Host;

/** An engine that gives one answer after the other, and the paths that it was asked for. */
function engineOf(...bodies: string[]) {
  const paths: string[] = [];
  const engine = {
    api: (_method: string, path: string) => {
      paths.push(path);
      return Promise.resolve({ status: 200, body: bodies[paths.length - 1] ?? '' });
    },
  } as unknown as ApiCalls;
  return { engine, paths };
}

const start = '{"Type":"container","Action":"start","Actor":{"ID":"1","Attributes":{"name":"one"}}}\n';
const die = '{"Type":"container","Action":"die","Actor":{"ID":"1"}}\n';

test('events are asked for again until they are accepted', async () => {
  const { engine, paths } = engineOf(start, start + die);
  const told = await toldEvents(engine, host, { since: 900, filters: { container: ['one'] } }, (events) =>
    events.some(({ action }) => action === 'die'),
  );
  expect(told.map(({ action, attributes }) => [action, attributes])).toEqual([
    ['start', { name: 'one' }],
    ['die', null],
  ]);
  expect(told[0]?.whole.Type).toBe('container');
  expect(paths).toHaveLength(2);
});

test('they are bounded by the moment and by one ahead, and filtered', async () => {
  const { engine, paths } = engineOf(start);
  await toldEvents(engine, host, { since: 900, filters: { type: ['image'] } }, () => true);
  const url = new URL(paths[0] ?? '', 'http://engine');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    since: '900',
    until: '1002',
    filters: '{"type":["image"]}',
  });
});
