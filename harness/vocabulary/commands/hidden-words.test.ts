import { expect, test } from 'vitest';
import { withHidden } from './hidden-words.ts';
import { walk } from './walk.ts';

const pages: Readonly<Record<string, string>> = {
  '--help': 'Usage:  docker [OPTIONS] COMMAND\n\nCommands:\n  run   Run\n',
  'help run': 'Usage:  docker run [OPTIONS] IMAGE\n\nOptions:\n      --network network   Connect\n',
  'help help': 'Usage:  docker help [command]\n',
};

/** Its parser takes `--net` beside what the help of `run` shows. */
function ask(args: readonly string[]) {
  const unknown = args.find((arg) => arg.startsWith('--') && !/^--(net|network|help)(=|$)/.test(arg));
  const said = unknown === undefined ? undefined : `unknown flag: ${unknown.replace(/=.*/, '')}`;
  return Promise.resolve(pages[args.join(' ')] ?? said ?? '');
}

test('takes in what the client has and its help does not show', async () => {
  const tree = await withHidden(ask, await walk(ask), [
    {
      path: ['run'],
      flags: [
        { name: 'net', value: 'network', sameAs: 'network' },
        { name: 'net-alias', value: 'list' },
        { name: 'network', value: 'network' },
      ],
    },
    { path: ['help'], flags: [] },
    { path: ['gone'], flags: [{ name: 'net', value: null }] },
  ]);
  expect(tree.get('run')?.flags).toStrictEqual([
    { name: 'network', value: 'network', about: 'Connect' },
    { name: 'net', value: 'network', sameAs: 'network', hidden: true, about: '' },
  ]);
  expect(tree.get('help')?.path).toStrictEqual(['help']);
  expect(tree.has('gone')).toBe(false);
});
