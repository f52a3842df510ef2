import { expect, test } from 'vitest';
import { commandAliases } from './command-aliases.ts';

test('the shortest name is the first', () => {
  expect(
    commandAliases([
      { path: ['container', 'ls'], aliases: ['ps', 'container ps', 'container list'], flags: [] },
      { path: ['run'], aliases: ['container run'], flags: [] },
      { path: ['container', 'run'], aliases: ['run'], flags: [] },
      { path: ['info'], aliases: [], flags: [] },
    ]),
  ).toEqual({ 'container list': 'ps', 'container ls': 'ps', 'container ps': 'ps', 'container run': 'run' });
});

test('of as many words, the name that the client calls its own is the first', () => {
  expect(commandAliases([{ path: ['volume', 'rm'], aliases: ['volume remove'], flags: [] }])).toEqual({
    'volume remove': 'volume rm',
  });
});

test('another name of a flag stands under the first name of its command', () => {
  const flags = [
    { name: 'net', value: 'network', hidden: true, sameAs: 'network' },
    { name: 'network', value: 'network' },
  ];
  expect(commandAliases([{ path: ['container', 'run'], aliases: ['run'], flags }])).toEqual({
    'container run': 'run',
    'run --net': 'run --network',
  });
});
