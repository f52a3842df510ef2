import { expect, test } from 'vitest';
import type { HelpPage } from './help-page.ts';
import { aliased, pageOf, walk } from './walk.ts';

const pages: Readonly<Record<string, string>> = {
  '--help':
    'Usage:  docker [OPTIONS] COMMAND\n\nCommands:\n  image   Manage\n  images  List\n  ghost   Gone\n',
  'help image': 'Usage:  docker image COMMAND\n\nCommands:\n  ls   List\n  rm   Remove\n',
  'help images':
    'Usage:  docker images [OPTIONS]\n\nAliases:\n  docker image ls, docker images\n\nOptions:\n  -a, --all   All\n',
  'help image rm': 'Usage:  docker image rm IMAGE\n\nAliases:\n  rm, remove\n',
  'help image remove': 'Usage:  docker image rm IMAGE\n\nAliases:\n  rm, remove\n',
};

function docker() {
  const calls: string[] = [];
  const ask = (args: readonly string[]) => {
    calls.push(args.join(' '));
    return Promise.resolve(pages[args.join(' ')] ?? pages['--help'] ?? '');
  };
  return { ask, calls };
}

test('walks what help shows; what another page says is the same needs no call', async () => {
  const { ask, calls } = docker();
  const tree = await walk(ask);
  expect([...tree.keys()].toSorted()).toStrictEqual(['', 'image', 'image ls', 'image rm', 'images']);
  expect(tree.get('image ls')).toStrictEqual({
    path: ['image', 'ls'],
    aliases: ['images'],
    commands: [],
    flags: [{ name: 'all', short: '-a', value: null, about: 'All' }],
  });
  expect(calls).not.toContain('help image ls');
});

test('walks only what is wanted', async () => {
  const { ask, calls } = docker();
  expect([...(await walk(ask, (path) => path[0] === 'images')).keys()]).toStrictEqual(['', 'images']);
  expect(calls).toHaveLength(2);
});

test('a word that leads to the page of another command is its alias, or nothing', async () => {
  const { ask } = docker();
  expect(await pageOf(ask, ['image', 'remove'])).toMatchObject({
    path: ['image', 'remove'],
    aliases: ['image rm'],
  });
  expect(await pageOf(ask, ['image', 'erase'])).toBeNull();
  expect(aliased(await walk(ask), ['nothing'])).toBeNull();
});

test('what is below an alias is what is below the command', () => {
  const pageAt = (path: string, ...aliases: string[]): [string, HelpPage] => [
    path,
    { path: path.split(' '), aliases, commands: [], flags: [] },
  ];
  const tree = new Map([
    pageAt('buildx', 'builder'),
    pageAt('buildx build', 'buildx b'),
    pageAt('builder', 'buildx'),
  ]);
  expect(aliased(tree, ['builder', 'build'])).toStrictEqual({
    path: ['builder', 'build'],
    aliases: ['buildx build', 'buildx b'],
    commands: [],
    flags: [],
  });
  expect(aliased(tree, ['builder', 'b'])).toMatchObject({ path: ['builder', 'b'] });
  expect(aliased(tree, ['builder', 'prune'])).toBeNull();
});

test('a program without help has no commands', async () => {
  expect((await walk(() => Promise.resolve('no'))).size).toBe(0);
});
