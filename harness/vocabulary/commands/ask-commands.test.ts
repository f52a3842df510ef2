import { describe, expect, test } from 'vitest';
import { canaries } from '../../asking/canary.ts';
import { askClient } from './ask-commands.ts';
import type { CommandWord, FlagWord } from './words.ts';

const clients = ['1.0.0'];
const flag = (name: string, value: string | null = null, short?: string): FlagWord => ({
  name,
  ...(short === undefined ? {} : { short }),
  value,
});
const words: CommandWord[] = [
  { path: [], aliases: [], flags: [flag('debug', null, '-D'), flag('host', 'list', '-H')], clients },
  { path: ['ls'], aliases: ['list'], flags: [flag('all', null, '-a'), flag('last', 'int', '-n')], clients },
  { path: ['swarm'], aliases: [], flags: [], clients },
  { path: ['swarm', 'init'], aliases: [], flags: [flag('force')], clients },
  { path: ['tag'], aliases: [], flags: [flag('quiet', 'string', '-q'), flag('link')], clients },
];

const pages: Readonly<Record<string, string>> = {
  '--help': `Usage:\n  podman [options]\n\nCommands:\n  ls    List\n  own   Its own\n\nOptions:\n  -D, --debug   More\n`,
  'help ls':
    'Usage:\n  podman ls [options]\n\nAliases:\n  ls, list\n\nOptions:\n  -a, --all   This is a no-op\n  -l, --latest int   Its own\n',
  'help own': 'Usage:\n  podman own [options]\n\nOptions:\n  --new   New\n      --old string   Old\n',
  'help tag': 'Usage:\n  podman tag [options]\n',
};

/** Its parser has `--quiet` of `tag`, hidden, and `-q`; nothing else that the help does not show. */
function podman() {
  const calls: string[] = [];
  const ask = (args: readonly string[]): Promise<string> => {
    const line = args.join(' ');
    calls.push(line);
    if (args[0] === 'help' || line === '--help') {
      return Promise.resolve(pages[line] ?? `Unknown help topic\n${pages['--help'] ?? ''}`);
    }
    const known = args[0] === 'tag' ? ['--quiet=7', '-q=7'] : [];
    const unknown = args.find((word) => word.startsWith('-') && !known.includes(word)) ?? '';
    return Promise.resolve(`Error: unknown flag: ${unknown.replace(/=.*/, '')}`);
  };
  return { ask, calls };
}

const answers = async (withOwn: boolean) => {
  const { ask } = podman();
  return Object.fromEntries((await askClient(ask, words, withOwn)).map(({ id, ...rest }) => [id, rest]));
};

describe('askClient', () => {
  test('answers for each word, from help where it shows it and by parsing where it does not', async () => {
    expect(await answers(false)).toStrictEqual({
      'cli:docker --debug': { state: 'known', short: '-D', takes: 'nothing' },
      'cli:docker --host': { state: 'unknown' },
      'cli:ls': { state: 'known' },
      'cli:list': { state: 'known' },
      'cli:ls --all': { state: 'ignored', short: '-a', takes: 'nothing', says: 'This is a no-op' },
      'cli:ls --last': { state: 'unknown' },
      'cli:swarm': { state: 'unknown' },
      'cli:swarm init': { state: 'unknown' },
      'cli:swarm init --force': { state: 'unknown' },
      'cli:tag': { state: 'known' },
      'cli:tag --quiet': { state: 'known', short: '-q', takes: 'value' },
      'cli:tag --link': { state: 'unknown' },
    });
  });

  test('what the client has besides is told where it is asked for', async () => {
    const all = await answers(true);
    expect(all['cli:own']).toStrictEqual({ state: 'known' });
    expect(all['cli:own --old']).toStrictEqual({ state: 'known', takes: 'value' });
    expect(all['cli:ls --latest']).toStrictEqual({ state: 'known', short: '-l', takes: 'value' });
  });

  test('nothing can run: each call asks for help, or ends with flags that no client has', async () => {
    const { ask, calls } = podman();
    await askClient(ask, words, true);
    const [first, second] = canaries;
    for (const call of calls) {
      expect(call).toMatch(new RegExp(`^(--help|help [a-z ]+|[a-z ]*(--?[a-z]+=\\w+ )*${first} ${second})$`));
    }
    // Nothing below a command that is not there is asked for.
    expect(calls).not.toContain('help swarm init');
  });

  test('without words nothing is asked', async () => {
    const { ask, calls } = podman();
    expect(await askClient(ask, [], true)).toStrictEqual([]);
    expect(calls).toStrictEqual([]);
  });
});
