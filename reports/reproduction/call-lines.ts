/** One call as lines of the script: what it needs beforehand, the call, and the values read from its answer. */
import type { Call } from '../../harness/record/model.ts';
import { codeOf, mayBeAskedAgain, outputOf } from './call-kinds.ts';
import { captureLines } from './capture-lines.ts';
import type { Capture } from './captures.ts';
import { isBinary, isRequest, type Sent, type SentCommand, type SentRequest } from './sent.ts';
import { anyWord } from './telling-text.ts';
import { hereText, shellWord, type Word } from './word.ts';

export interface CallToShow {
  call: Call;
  sent: Sent;
  captures: readonly Capture[];
  /** Number under which the whole output is kept; null where nobody needs it. */
  keeps: number | null;
  /** Number of the process that goes on beside what follows; null for a call that is waited for. */
  aside: number | null;
  /** Text that is waited for; null where nothing but what the answer itself suggests. */
  awaited: string | null;
  /** For a script that is timed and not read: no line that is not needed for the call itself. */
  plain: boolean;
}

type ToWord = (text: string) => Word;

export function callLines(shown: CallToShow, toWord: ToWord): string[] {
  const { sent, aside } = shown;
  const beside = aside === null ? '' : `aside ${aside} `;
  const calling = isRequest(sent)
    ? requestLines(shown, sent, beside, toWord)
    : commandLines(shown, sent, beside, toWord);
  const needsNow = calling.some((line) => /\$\{?now\b/.test(line));
  return [
    ...(needsNow ? ['now=$(($(date +%s) + 1))'] : []),
    ...calling,
    ...(shown.keeps === null
      ? []
      : [`kept${shown.keeps}=$tmp/.kept${shown.keeps}`, `cp "$out" "$kept${shown.keeps}"`]),
    ...(aside === null ? captureLines(shown.captures) : []),
  ];
}

/** The lines that wait for a process that went on beside, and read from its answer. */
export function endOfAside(aside: number, captures: readonly Capture[]): string[] {
  return [`ended ${aside}`, ...captureLines(captures)];
}

function requestLines(shown: CallToShow, sent: SentRequest, beside: string, toWord: ToWord): string[] {
  const text = (variable: string, value: string | null) => {
    if (value === null) return [];
    if (shown.plain) return [`${variable}=${shellWord(toWord(value))}`];
    return [`${variable}=$(cat <<EOF`, hereText(toWord(value)), 'EOF', ')'];
  };
  const status = codeOf(shown.call) ?? '-';
  const verb =
    shown.awaited === null ? `api ${status}` : `api_again ${status} ${shellWord(toWord(shown.awaited))}`;
  return [
    ...text('body', sent.body),
    ...text('login', sent.login),
    `${beside}${verb} ${sent.method} ${shellWord(toWord(sent.path))}`,
    ...exitCodeLines(shown),
  ];
}

/** The exit code of a process over the API: it tells more than the status of the request. */
function exitCodeLines({ call, aside, plain }: CallToShow): string[] {
  if (call.via !== 'api' || aside !== null || plain) return [];
  const route = /^\/exec\/[^/]+\/(?<exec>json)$|^\/containers\/[^/]+\/(?<wait>wait)\b/.exec(
    call.path,
  )?.groups;
  const key = route?.exec === undefined ? 'StatusCode' : 'ExitCode';
  const told = route === undefined ? null : new RegExp(`"${key}":(\\d+)`).exec(outputOf(call));
  return told === null ? [] : [`ended_with ${key} ${told[1] ?? ''}`];
}

function commandLines(shown: CallToShow, sent: SentCommand, beside: string, toWord: ToWord): string[] {
  const server = /^ip netns exec (\S+) node .*listen\((\d+),/s.exec(sent.argv.join(' '));
  if (server !== null && shown.call.via === 'host') {
    return [`serve_callers_address ${shellWord(toWord(server[1] ?? ''))} ${server[2] ?? ''}`];
  }
  const environment = Object.entries(sent.env).map(([key, value]) => shellWord(toWord(`${key}=${value}`)));
  const argv = [
    ...(environment.length > 0 ? ['env', ...environment] : []),
    ...sent.argv.map((word) => shellWord(toWord(word))),
  ];
  const line = `${beside}${verbFor(shown, toWord)} ${argv.join(' ')}`;
  const input = inputLines(sent, toWord);
  return [
    ...(sent.cwd === null ? [] : [`cd ${shellWord(toWord(sent.cwd))}`]),
    ...input,
    line,
    ...(input.length === 0 ? [] : ['input=/dev/null']),
    ...(sent.cwd === null ? [] : ['cd "$start"']),
  ];
}

/** A look that found something is repeated until it does: scripts are quicker than what they look at. */
function verbFor({ call, awaited, plain }: CallToShow, toWord: ToWord): string {
  const code = measuredCode(call);
  if (awaited !== null) return `again ${code} ${shellWord(toWord(awaited))}`;
  const found = codeOf(call) === 0 && mayBeAskedAgain(call) && !plain;
  return found ? `again ${code} ${shellWord([anyWord(toWord(outputOf(call)))])}` : `run ${code}`;
}

/** `-` for one that says nothing; `!` for a look from the host, whose failure is all that was recorded. */
function measuredCode(call: Call): string {
  const code = codeOf(call);
  if (code === null) return '-';
  return call.via === 'host' && code !== 0 ? '!' : String(code);
}

function inputLines({ stdin }: SentCommand, toWord: ToWord): string[] {
  if (stdin === null || stdin === '') return [];
  if (/^\[kept \d+\]$/.test(stdin)) return [`input=${shellWord(toWord(stdin))}`];
  const write = isBinary(stdin)
    ? `printf %s ${Buffer.from(stdin).toString('base64')} | base64 -d`
    : `printf %s ${shellWord(toWord(stdin))}`;
  return [`${write} >"$tmp/.input"`, 'input=$tmp/.input'];
}
