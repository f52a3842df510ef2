/** What a target answers to the flags of one command. */
import type { MeasuredFeature } from '../../record/features.ts';
import { flagId } from './feature-id.ts';
import type { HelpFlag, HelpPage } from './help-page.ts';
import { type ParsedFlag, parseFlags } from './parse-flags.ts';
import type { AskClient } from './walk.ts';
import { saysWithoutEffect } from './without-effect.ts';
import type { FlagWord } from './words.ts';

interface Asked {
  path: readonly string[];
  /** Flags that are asked for, whether the client's help shows them or not. */
  flags: readonly FlagWord[];
  /** Null where the client does not have the command: then it has none of its flags. */
  page: HelpPage | null;
  /** Are flags told that only the client's help shows? */
  withOwn: boolean;
}

/** Flags that the help shows need no parse; all others take one for each that the client does not have. */
export async function flagFeatures(
  ask: AskClient,
  { path, flags, page, withOwn }: Asked,
): Promise<MeasuredFeature[]> {
  const id = (name: string) => flagId(path, `--${name}`);
  if (page === null) return flags.map(({ name }) => ({ id: id(name), state: 'unknown' }));
  const wanted = new Set(flags.map(({ name }) => name));
  const shown = page.flags.filter(({ name }) => withOwn || wanted.has(name));
  const hidden = flags.filter(({ name }) => !page.flags.some((flag) => flag.name === name));
  const parsed = await parseFlags(
    ask,
    path,
    hidden.map(({ name }) => `--${name}`),
  );
  const shorts = await hiddenShorts(ask, path, { hidden, parsed, page });
  return [
    ...shown.map((flag) => ({ id: id(flag.name), ...shownAnswer(flag) })),
    ...hidden.map(({ name }) => ({
      id: id(name),
      ...parsedAnswer(parsed.get(`--${name}`), shorts.get(name)),
    })),
  ];
}

/**
 * The parser names the short form only where it refuses a value. Where it took one, a flag for numbers is given a word;
 * for any other one the usual short form is tried, unless the help gives it to another flag.
 */
async function hiddenShorts(
  ask: AskClient,
  path: readonly string[],
  {
    hidden,
    parsed,
    page,
  }: { hidden: readonly FlagWord[]; parsed: ReadonlyMap<string, ParsedFlag>; page: HelpPage },
): Promise<Map<string, string>> {
  const open = hidden.flatMap(({ name, short, value }) => {
    const answer = parsed.get(`--${name}`);
    const isOpen = answer?.takes === 'value' && answer.short === undefined;
    return isOpen && short !== undefined ? [{ name, short, value }] : [];
  });
  const refused = await parseFlags(
    ask,
    path,
    open.filter(({ value }) => numbers.has(value ?? '')).map(({ name }) => `--${name}`),
    'word',
  );
  const free = open.filter(
    ({ name, short }) => !refused.has(`--${name}`) && !page.flags.some((flag) => flag.short === short),
  );
  const tried = await parseFlags(
    ask,
    path,
    free.map(({ short }) => short),
  );
  return new Map([
    ...open.flatMap(({ name }): [string, string][] => {
      const short = refused.get(`--${name}`)?.short;
      return short === undefined ? [] : [[name, short]];
    }),
    // One that belongs to a flag of another name may be refused for that one, and its answer names it.
    ...free.flatMap(({ name, short }): [string, string][] => {
      const answer = tried.get(short);
      return answer?.state === 'known' && answer.name === undefined ? [[name, short]] : [];
    }),
  ]);
}

/** What the help calls the value of flags that take no other text than a number. */
const numbers: ReadonlySet<string> = new Set([
  'int',
  'uint',
  'uint16',
  'uint32',
  'float',
  'decimal',
  'duration',
]);

function shownAnswer({ short, value, about }: HelpFlag): Omit<MeasuredFeature, 'id'> {
  return {
    ...(saysWithoutEffect(about) ? { state: 'ignored', says: about.slice(0, 200) } : { state: 'known' }),
    ...(short === undefined ? {} : { short }),
    takes: value === null ? 'nothing' : 'value',
  };
}

function parsedAnswer(parsed: ParsedFlag | undefined, short = parsed?.short): Omit<MeasuredFeature, 'id'> {
  if (parsed === undefined) return { state: 'not-asked' };
  const { state, takes, says } = parsed;
  if (state === 'unknown') return { state };
  const isIgnored = state === 'known' && says !== undefined && saysWithoutEffect(says);
  return {
    state: isIgnored ? 'ignored' : state,
    ...(short === undefined ? {} : { short }),
    ...(takes === undefined ? {} : { takes }),
    ...(says !== undefined && (isIgnored || state === 'not-asked') ? { says: says.slice(0, 200) } : {}),
  };
}
