/** Puts the script's own names, paths, ports and times in the places of those that the run had. */
import type { HeaderLine, Made, TargetLine } from '../../harness/record/model.ts';
import { literally } from './reading.ts';
import { type Piece, replaceIn, type Word } from './word.ts';

export interface Names {
  toName: (text: string) => Word;
  /** Lines that choose ports, for the beginning of the script. */
  portLines: readonly string[];
  momentLines: readonly MomentLine[];
}

/** A line that takes the time of day. */
export interface MomentLine {
  /** When it is due: milliseconds as in the record. */
  at: number;
  variable: string;
  line: string;
  /** Does the time lie ahead? It is taken anew for each call: those of a record may have been asked side by side. */
  ahead: boolean;
}

/** Ids that may stand in the names of a record's objects: those of its runs, where it was merged of several. */
export function runIdsOf({ runId, parts }: HeaderLine): string[] {
  return [runId, ...parts.map((part) => part.runId)];
}

export function namesOf(
  runIds: readonly string[],
  { identity, socketOrigin }: TargetLine,
  made: readonly Made[],
): Names {
  const anyRun = `(?:${runIds.map(literally).join('|')})`;
  const of = (kind: Made['kind']) =>
    made.flatMap(({ id, ...rest }) => (rest.kind === kind && id !== null ? [{ ...rest, id }] : []));
  const ports = of('free-port').map(({ id }, index) => ({ id, variable: `port${index + 1}` }));
  const moments = of('moment').map((one, index) => ({ ...one, variable: `moment${index + 1}` }));
  const rules: [RegExp, readonly Piece[]][] = [
    ...(socketOrigin === 'run' ? [[exactly(identity.socket), [{ variable: 'socket' }]] as Rule] : []),
    ...of('directory').map(({ name, id }): Rule => {
      const tmp = { variable: 'tmp' };
      return [exactly(id), name === 'private' ? [tmp] : [tmp, `/${name}`]];
    }),
    [new RegExp(`ca-${anyRun}`, 'g'), [{ variable: 'repro' }]],
    [new RegExp(anyRun, 'g'), [{ variable: 'run' }]],
    // Files of logins have name and password in base64.
    ...of('secret').map(
      ({ id }): Rule => [
        new RegExp(String.raw`(?<="auth\\?": ?\\?")` + literally(id), 'g'),
        [{ variable: 'basic' }],
      ],
    ),
    ...of('secret').map(({ id }): Rule => [new RegExp(literally(id), 'g'), [{ variable: 'password' }]]),
    [/\[secret(?: \d+)?\]/g, ['not-the-password']],
    ...of('registry').map(({ name, id }): Rule => [exactly(id), [{ variable: `${name}_port` }]]),
    ...[...ports, ...moments].map(({ id, variable }): Rule => [exactly(id), [{ variable }]]),
  ];
  return {
    toName(text) {
      const image = text
        .replaceAll(/localhost(\/|%2F)canialias(\/|%2F)/gi, 'localhost$1repro$2')
        // Without a registry. One of a registry is as good as another.
        .replaceAll(/(?<![\w/%])canialias\/(?=ca-)/g, 'repro/');
      return rules.reduce<Word>((word, [pattern, by]) => replaceIn(word, pattern, () => by), [image]);
    },
    portLines: ports.map(({ variable }) => `${variable}=$(free_port)`),
    momentLines: moments.map(({ at, name, variable }) => {
      const now = name === '0' ? '$(date +%s)' : `$(($(date +%s) + ${name}))`;
      return { at, variable, line: `${variable}=${now}`, ahead: name !== '0' };
    }),
  };
}

type Rule = [RegExp, readonly Piece[]];

/** Not within a longer number or word; an escape of a URL, such as the `%3A` before a port, is none. */
function exactly(text: string): RegExp {
  return new RegExp(`(?:(?<!\\w)|(?<=%[0-9A-F]{2}))${literally(text)}(?!\\w)`, 'g');
}
