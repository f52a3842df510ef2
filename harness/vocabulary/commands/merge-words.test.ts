import { describe, expect, test } from 'vitest';
import type { HelpPage } from './help-page.ts';
import { mergeWords } from './merge-words.ts';

const root: HelpPage = { path: [], aliases: [], commands: ['ls'], flags: [] };
const ls = (...flags: HelpPage['flags']): HelpPage => ({
  path: ['ls'],
  aliases: ['list', 'plugin ls'],
  commands: [],
  flags,
});
const all = { name: 'all', short: '-a', value: null, about: 'All' };
const old = { name: 'old', value: 'text', about: 'Old' };
const older = mergeWords([], '1.2.0', [root, ls(old, { ...all, value: 'string' })]);

describe('mergeWords', () => {
  test('keeps of each release what it has, in order, and says which have it where not all do', () => {
    const [, command] = mergeWords(older, '1.10.0', [root, ls(all)]);
    expect(command).toStrictEqual({
      path: ['ls'],
      aliases: ['list'],
      flags: [
        { name: 'all', short: '-a', value: null },
        { name: 'old', value: 'text', clients: ['1.2.0'] },
      ],
      clients: ['1.2.0', '1.10.0'],
    });
  });

  test('the order in which releases are walked does not matter', () => {
    const newer = mergeWords([], '1.10.0', [root, ls(all)]);
    expect(mergeWords(newer, '1.2.0', [root, ls(old, { ...all, value: 'string' })])).toStrictEqual(
      mergeWords(older, '1.10.0', [root, ls(all)]),
    );
  });

  test('a release that is walked again is replaced', () => {
    expect(mergeWords(older, '1.2.0', [root])).toStrictEqual([
      { path: [], aliases: [], flags: [], clients: ['1.2.0'] },
    ]);
    expect(mergeWords(older, '1.2.0', [root, ls(old, { ...all, value: 'string' })])).toStrictEqual(older);
  });
});
