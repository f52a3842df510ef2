import { expect, test } from 'vitest';
import { commandAliases } from './command-aliases.ts';

test('the shortest name is the first', () => {
  expect(
    commandAliases([
      { path: ['container', 'ls'], aliases: ['ps', 'container ps', 'container list'] },
      { path: ['run'], aliases: ['container run'] },
      { path: ['container', 'run'], aliases: ['run'] },
      { path: ['info'], aliases: [] },
    ]),
  ).toEqual({ 'container list': 'ps', 'container ls': 'ps', 'container ps': 'ps', 'container run': 'run' });
});

test('of as many words, the name that the client calls its own is the first', () => {
  expect(commandAliases([{ path: ['volume', 'rm'], aliases: ['volume remove'] }])).toEqual({
    'volume remove': 'volume rm',
  });
});
