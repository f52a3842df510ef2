/** What was tried, in the words that all formats share. Pure. */
import type { Asked, Recording } from '../../harness/record/recording/model.ts';
import { shellWord } from '../../harness/shell-word.ts';
import { hasFailed } from './differences.ts';
import type { Explanation } from './explain.ts';
import type { ExplainedDifference, ExplainedParting, TriedOn } from './tried.ts';

/** `docker volume create data`; `POST /containers/create?name=db` */
export function askedInWords(asked: Asked): string {
  const words =
    asked.kind === 'client' ? asked.argv.map(shellWord).join(' ') : `${asked.method} ${asked.path}`;
  // As clients print ids.
  return words.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1');
}

export function commandInWords(command: readonly string[]): string {
  return command.map(shellWord).join(' ');
}

/** `call 9`, by the numbers of the first engine; of what only the other one asked, by its own. */
export function numberInWords({ pair: { base, other } }: ExplainedDifference): string {
  return `call ${base?.number ?? other?.number ?? 0}`;
}

export function questionOf({ pair: { base, other } }: ExplainedDifference): string {
  const called = base ?? other;
  if (called === null) return '';
  const times = called.times > 1 ? ` (${called.times} times in a row)` : '';
  return `${askedInWords(called.one)}${times}`;
}

/** `exit code 0 on docker@28.5.2, 125 on podman@5.4.2`; outputs stand on lines of their own. */
export function differenceInWords(
  { kind, base, other, pair, members = [] }: ExplainedDifference,
  { baseName, otherName }: ExplainedParting,
): string[] {
  switch (kind) {
    case 'exit code':
    case 'status':
      return [`${kind} ${base ?? ''} on ${baseName}, ${other ?? ''} on ${otherName}`];
    case 'files':
      return [`files written: ${base ?? ''} on ${baseName}, ${other ?? ''} on ${otherName}`];
    case 'stdout':
    case 'stderr':
    case 'answer':
      return [`${kind} on ${baseName}: ${shown(base)}`, `${kind} on ${otherName}: ${shown(other)}`];
    case 'members': {
      const [first, ...more] = members;
      return [
        `the answer has ${first?.path ?? ''}: ${base ?? ''} on ${baseName}, ${other ?? ''} on ${otherName}`,
        ...(more.length === 0
          ? []
          : [
              `and differs in ${counted(more.length, 'other member')}: ${more.map(({ path }) => path).join(', ')}`,
            ]),
      ];
    }
    case 'only on':
      return [`only on ${pair.base === null ? otherName : baseName}`];
  }
}

/** A fact's in quotes: that is what is not as on Docker. */
export function titleInWords({ rule, title }: Pick<Explanation, 'rule' | 'title'>): string {
  return rule.includes('#') ? `"${title}" is not as on Docker` : title;
}

/** What the failing side said of it, in a line; null where neither failed or said anything. */
export function complaintIn({ pair: { base, other } }: ExplainedDifference): string | null {
  const failed = [other, base].find((one) => one !== null && hasFailed(one.one));
  if (failed === null || failed === undefined) return null;
  return lastWords(failed.one);
}

function lastWords(asked: Asked): string | null {
  if (asked.kind === 'client')
    return (
      (asked.stderr ?? '')
        .trim()
        .split('\n')
        .findLast((line) => line.trim() !== '') ?? null
    );
  const { content } = asked.response;
  const message =
    content !== null && typeof content === 'object' && 'message' in content ? content.message : content;
  return typeof message === 'string' ? message.trim() : null;
}

function shown(line: string | null): string {
  return line === null || line === '' ? 'nothing' : `"${line}"`;
}

/** `exit 0, 12.3 s, 14 calls, 3 API requests` */
export function runInWords({ recording }: TriedOn): string {
  const own = recording.asked.filter(({ parent }) => parent === null);
  const calls = own.filter(({ kind }) => kind === 'client').length;
  const requests = own.length - calls;
  return [
    endInWords(recording),
    `${(recording.ms / 1000).toFixed(1)} s`,
    counted(calls, 'call'),
    ...(requests === 0 ? [] : [counted(requests, 'API request')]),
  ].join(', ');
}

function endInWords({ exitCode, signal, timedOut }: Recording): string {
  if (timedOut) return 'ended by --timeout';
  return signal === null ? `exit ${exitCode ?? 'none'}` : `ended by ${signal}`;
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** What differs of the command as a whole, a line each. */
export function wholeInWords({ whole, baseName, otherName }: ExplainedParting): string[] {
  const { exitCode, stdout, stderr, files } = whole;
  return [
    ...(exitCode === null
      ? []
      : [`exit code ${exitCode.base} on ${baseName}, ${exitCode.other} on ${otherName}`]),
    // What a client says of a call stands under the call.
    ...Object.entries(exitCode === null ? { stdout } : { stdout, stderr }).flatMap(([name, lines]) =>
      lines === null
        ? []
        : [`${name}, first line: ${shown(lines.base)} on ${baseName}, ${shown(lines.other)} on ${otherName}`],
    ),
    ...files.map(({ path, base, other }) => `${path}: ${base} on ${baseName}, ${other} on ${otherName}`),
  ];
}

/** A line for what it made, and one for what else is other there. */
export function leftInWords({ left }: TriedOn): string[] {
  const { made, besides } = left ?? { made: [], besides: [] };
  return [
    ...(made.length === 0 ? [] : [`left on the engine: ${made.join(', ')}`]),
    ...(besides.length === 0 ? [] : [`changed there besides, by it or by others: ${besides.join(', ')}`]),
  ];
}
