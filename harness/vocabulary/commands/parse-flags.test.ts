import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canaries } from '../../asking/canary.ts';
import { parseFlags } from './parse-flags.ts';

type Kind = 'text' | 'boolean' | 'number';
interface Client {
  flags: Readonly<Record<string, { kind: Kind; short?: string; warns?: string }>>;
  /** Other names that the client takes for the same. */
  otherNames?: Readonly<Record<string, string>>;
}

/** Parses as the clients do: from the left, and up to the first fault. */
function parser({ flags, otherNames = {} }: Client) {
  const calls: string[][] = [];
  const ask = (args: readonly string[]): Promise<string> => {
    calls.push([...args]);
    const said: string[] = [];
    for (const argument of args.slice(1)) {
      const [written = '', value = ''] = argument.split('=');
      const long = written.startsWith('--') ? written.slice(2) : '';
      const name = otherNames[long] ?? long;
      const [known, flag] =
        Object.entries(flags).find(([each, { short }]) => each === name || short === written) ?? [];
      if (known === undefined || flag === undefined) {
        const fault =
          long === ''
            ? `unknown shorthand flag: '${written[1] ?? ''}' in ${argument}`
            : `unknown flag: ${written}`;
        return Promise.resolve([...said, `Error: ${fault}`].join('\n'));
      }
      if (flag.warns !== undefined) said.push(`Flag --${known} has been deprecated, ${flag.warns}`);
      const called = `"${flag.short === undefined ? '' : `${flag.short}, `}--${known}"`;
      const refused = `invalid argument "${value}" for ${called} flag: strconv.`;
      if (flag.kind === 'boolean') return Promise.resolve([...said, `${refused}ParseBool: bad`].join('\n'));
      if (flag.kind === 'number' && !/^\d+$/.test(value)) {
        return Promise.resolve([...said, `${refused}ParseInt: bad`].join('\n'));
      }
    }
    return Promise.resolve('it ran');
  };
  return { ask, calls };
}

describe('parseFlags', () => {
  test('tells known flags, values, short forms and warnings', async () => {
    const { ask } = parser({
      flags: {
        name: { kind: 'text' },
        detach: { kind: 'boolean', short: '-d' },
        old: { kind: 'text', warns: 'it has no effect' },
      },
    });
    const answers = await parseFlags(ask, ['run'], ['--name', '--link', '--detach', '--old', '-q']);
    expect(Object.fromEntries(answers)).toStrictEqual({
      '--name': { state: 'known', takes: 'value' },
      '--link': { state: 'unknown' },
      '--detach': { state: 'known', name: '--detach', short: '-d', takes: 'nothing' },
      '--old': { state: 'known', takes: 'value', says: 'Flag --old has been deprecated, it has no effect' },
      '-q': { state: 'unknown' },
    });
  });

  test('a flag that the parser calls otherwise is told from its neighbours', async () => {
    const { ask } = parser({
      flags: { time: { kind: 'number', short: '-t' }, name: { kind: 'text' } },
      otherNames: { timeout: 'time' },
    });
    const answers = await parseFlags(ask, ['stop'], ['--name', '--timeout'], 'word');
    expect(answers.get('--timeout')).toStrictEqual({
      state: 'known',
      name: '--time',
      short: '-t',
      takes: 'value',
    });
    expect(answers.get('--name')).toStrictEqual({ state: 'known', takes: 'value' });
  });

  test('an answer that is not understood is no answer', async () => {
    const answers = await parseFlags(() => Promise.resolve('panic'), ['run'], ['--name', '--link']);
    expect([...answers.values()]).toStrictEqual([
      { state: 'not-asked', says: 'panic' },
      { state: 'not-asked', says: 'panic' },
    ]);
  });

  const names = ['a', 'b', 'c', 'dd', 'e-e', 'f'];
  const kind = fc.constantFrom<Kind>('text', 'boolean', 'number');

  test('whatever a client has: each answer is right, every call ends with the canaries, and few are made', async () => {
    const client = fc.dictionary(fc.constantFrom(...names), fc.record({ kind }));
    await fc.assert(
      fc.asyncProperty(client, async (flags) => {
        const { ask, calls } = parser({ flags });
        const answers = await parseFlags(
          ask,
          ['run'],
          names.map((name) => `--${name}`),
        );
        for (const name of names) {
          const known = flags[name];
          const answer = answers.get(`--${name}`);
          expect(answer?.state).toBe(known === undefined ? 'unknown' : 'known');
          if (known !== undefined) expect(answer?.takes).toBe(known.kind === 'boolean' ? 'nothing' : 'value');
        }
        for (const call of calls) expect(call.slice(-2)).toStrictEqual([...canaries]);
        expect(calls.length).toBeLessThanOrEqual(names.length + 1);
      }),
    );
  });
});
