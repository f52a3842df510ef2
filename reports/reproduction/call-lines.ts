/** One call as lines of the script: what it needs beforehand, the call, and the values read from its answer. */
import type { Call } from '../../harness/record/model.ts';
import { codeOf, outputOf } from './answer-of-call.ts';
import type { Capture } from './captures.ts';
import { readingCommand } from './reading.ts';
import { isBinary, isRequest, type Sent, type SentCommand, type SentRequest } from './sent.ts';
import { hereText, shellWord, type Word } from './word.ts';

export interface CallToShow {
  call: Call;
  sent: Sent;
  captures: readonly Capture[];
  /** Numbers of the outputs that are kept whole, by what they are. */
  kept: ReadonlyMap<string, number>;
  /** Number of the process that goes on beside what follows; null for a call that is waited for. */
  aside: number | null;
  /** Asked until it ends as measured and its output holds this text; null for a call that is made once. */
  awaited: string | null;
  /** Is it one of several that are asked together until all end as measured? */
  looped: boolean;
  /** For a script that is timed and not read: no line that is not needed for the call itself. */
  plain: boolean;
}

type ToWord = (text: string) => Word;

export function callLines(shown: CallToShow, toWord: ToWord): string[] {
  const { sent, aside, call, kept } = shown;
  const beside = aside === null ? '' : `aside ${aside} `;
  const keeps = kept.get(outputOf(call));
  return [
    ...(isRequest(sent)
      ? requestLines(shown, sent, beside, toWord)
      : commandLines(shown, sent, beside, toWord)),
    ...(keeps === undefined ? [] : [`kept${keeps}=$tmp/.kept${keeps}`, `cp "$out" "$kept${keeps}"`]),
    ...(aside === null ? captureLines(shown.captures) : []),
  ];
}

/** The lines that wait for a process that went on beside, and read from its answer. */
export function endOfAside(aside: number, captures: readonly Capture[]): string[] {
  return [`ended ${aside}`, ...captureLines(captures)];
}

function captureLines(captures: readonly Capture[]): string[] {
  return captures.map(({ variable, reading }) => `${variable}=$(${readingCommand(reading)})`);
}

function requestLines(shown: CallToShow, sent: SentRequest, beside: string, toWord: ToWord): string[] {
  const text = (variable: string, value: string | null) => {
    if (value === null) return [];
    if (shown.plain) return [`${variable}=${shellWord(toWord(value))}`];
    return [`${variable}=$(cat <<EOF`, hereText(toWord(value)), 'EOF', ')'];
  };
  return [
    ...text('body', sent.body),
    ...text('login', sent.login),
    ...(sent.archive === null ? [] : [`archive=${shellWord(toWord(sent.archive))}`]),
    `${beside}${verbOf(shown, 'api', toWord)} ${sent.method} ${shellWord(toWord(sent.path))}`,
    ...exitCodeLines(shown),
  ];
}

/** The exit code of a process over the API: it tells more than the status of the request. */
function exitCodeLines({ call, aside, looped, plain }: CallToShow): string[] {
  if (call.via !== 'api' || aside !== null || (plain && !looped)) return [];
  const route = /^\/exec\/[^/]+\/(?<exec>json)$|^\/containers\/[^/]+\/(?<wait>wait)\b/.exec(
    call.path,
  )?.groups;
  const key = route?.exec === undefined ? 'StatusCode' : 'ExitCode';
  const told = route === undefined ? null : new RegExp(`"${key}":(\\d+)`).exec(outputOf(call));
  return told === null ? [] : [`ended_with ${key} ${told[1] ?? ''}`];
}

function commandLines(shown: CallToShow, sent: SentCommand, beside: string, toWord: ToWord): string[] {
  const { call, kept } = shown;
  const verb = `${beside}${verbOf(shown, 'run', toWord)}`;
  const copied = call.via === 'host' && call.operation === 'write-file' ? kept.get(call.content) : undefined;
  if (copied !== undefined && call.via === 'host' && call.operation === 'write-file') {
    return [`${verb} cp "$kept${copied}" ${shellWord(toWord(call.path))}`];
  }
  const environment = Object.entries(sent.env).map(([key, value]) => shellWord(toWord(`${key}=${value}`)));
  const argv = [
    ...(environment.length > 0 ? ['env', ...environment] : []),
    ...sent.argv.map((word) => shellWord(toWord(word))),
  ];
  const input = inputLines(sent, kept, toWord);
  return [
    ...(sent.cwd === null ? [] : [`cd ${shellWord(toWord(sent.cwd))}`]),
    ...input,
    `${verb} ${argv.join(' ')}`,
    ...(input.length === 0 ? [] : ['input=/dev/null']),
    ...(sent.cwd === null ? [] : ['cd "$start"']),
  ];
}

function verbOf({ call, awaited }: CallToShow, verb: 'run' | 'api', toWord: ToWord): string {
  const code = codeOf(call);
  if (awaited === null) return `${verb} ${code}`;
  return `${verb === 'run' ? 'again' : 'api_again'} ${code} ${shellWord(toWord(awaited))}`;
}

function inputLines({ stdin }: SentCommand, kept: CallToShow['kept'], toWord: ToWord): string[] {
  if (stdin === null || stdin === '') return [];
  const number = kept.get(stdin);
  if (number !== undefined) return [`input=$kept${number}`];
  const write = isBinary(stdin)
    ? `printf %s ${Buffer.from(stdin).toString('base64')} | base64 -d`
    : `printf %s ${shellWord(toWord(stdin))}`;
  return [`${write} >"$tmp/.input"`, 'input=$tmp/.input'];
}
