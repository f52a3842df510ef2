/** Makes a recording of what shims and sockets noted: in order, without secrets, within bounds. Pure. */
import { isAbsolute, relative } from 'node:path';
import { mapTexts, outputLimit, shorten } from '../record/bounded-texts.ts';
import type { Json } from '../record/model.ts';
import {
  type ApiRequest,
  type Asked,
  type ClientCall,
  type FileText,
  type Recording,
  recordingSchemaVersion,
} from '../record/recording/model.ts';
import { withoutCredentials } from '../record/without-credentials.ts';
import { isCompose } from './compose-call.ts';
import type { Content } from './content.ts';
import type { NotedExchange } from './record-socket.ts';
import type { CommandEnd } from './run-command.ts';
import type { BeginLine, EndLine, ShimLine } from './shim-plan.ts';

export interface Noted {
  /** Milliseconds since the epoch. */
  startedAt: number;
  ms: number;
  command: readonly [string, ...string[]];
  target: Recording['target'];
  end: CommandEnd;
  notes: readonly ShimLine[];
  exchanges: { programs: readonly NotedExchange[]; compose: readonly NotedExchange[] };
  /** Directory of the command. */
  root: string;
  files: FileText[] | null;
  remarks: readonly string[];
}

/** Characters that all answers may take together, so that the file stays one that is read. */
const mostOfAll = 2_000_000;
/** Of an answer for which no more room is left. */
const leastOfEach = 200;
const mostAsked = 10_000;

export function assembled(noted: Noted): Recording {
  const calls = clientCalls(noted);
  const asked: Asked[] = [
    ...calls,
    ...noted.exchanges.programs.map((one, index) => apiRequest(one, `api-${index + 1}`, null, noted)),
    ...noted.exchanges.compose.map((one, index) =>
      apiRequest(one, `compose-${index + 1}`, composeCallAt(one.at - noted.startedAt, calls), noted),
    ),
  ].toSorted((one, other) => one.at - other.at);
  const { end } = noted;
  const left = asked.length - mostAsked;
  const recording: Recording = {
    canialias: 'recording',
    schema: recordingSchemaVersion,
    startedAt: new Date(noted.startedAt).toISOString(),
    ms: noted.ms,
    command: [...noted.command],
    target: noted.target,
    exitCode: end.exitCode,
    signal: end.signal,
    timedOut: end.timedOut,
    stdout: end.stdout,
    stderr: end.stderr,
    asked: asked.slice(0, mostAsked),
    files: noted.files,
    remarks: [...noted.remarks, ...(left > 0 ? [`${left} calls are left out, after ${mostAsked}`] : [])],
  };
  return bounded(withoutCredentials(recording));
}

function clientCalls({ notes, startedAt, root }: Noted): ClientCall[] {
  const ends = new Map(notes.flatMap((line) => (line.type === 'end' ? [[line.id, line]] : [])));
  return notes.flatMap((line) =>
    line.type === 'begin' ? [clientCall(line, ends.get(line.id), startedAt, root)] : [],
  );
}

function clientCall(begin: BeginLine, end: EndLine | undefined, start: number, root: string): ClientCall {
  const [name = '', ...args] = begin.argv;
  return {
    kind: 'client',
    id: begin.id,
    parent: begin.parent,
    at: begin.at - start,
    ms: end === undefined ? null : end.at - begin.at,
    argv: [name, ...args],
    cwd: placeIn(root, begin.cwd),
    terminal: begin.terminal,
    exitCode: end?.exitCode ?? null,
    signal: end?.signal ?? null,
    stdout: end === undefined ? '' : end.stdout,
    stderr: end === undefined ? '' : end.stderr,
    wrote: end?.wrote?.map((file) => ({ ...file, change: 'written' as const })) ?? null,
  };
}

function placeIn(root: string, path: string): string {
  const inside = relative(root, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside === '' ? '.' : inside;
}

function apiRequest(
  { at, method, path, request, status, response, upgrade, endedAt }: NotedExchange,
  id: string,
  parent: string | null,
  { startedAt }: Noted,
): ApiRequest {
  return {
    kind: 'api',
    id,
    parent,
    at: at - startedAt,
    ms: endedAt === null ? null : endedAt - at,
    method,
    path,
    request: contentOf(request),
    status,
    response: contentOf(response),
    upgrade,
  };
}

function contentOf(content: Content): ApiRequest['request'] {
  return { bytes: content.bytes, content: content.told() };
}

/** The call of compose that was under way; null where several were, or none. */
function composeCallAt(at: number, calls: readonly ClientCall[]): string | null {
  const underWay = calls.filter(
    ({ argv: [name = '', ...args], at: begin, ms }) =>
      isCompose(name, args) && begin <= at && (ms === null || at <= begin + ms),
  );
  const [only, another] = underWay;
  return another === undefined ? (only?.id ?? null) : null;
}

/** Each answer within its limit; when all together have taken their room, later ones are brief. */
function bounded(recording: Recording): Recording {
  let room = mostOfAll;
  const take: Take = (value) => {
    const limit = room > 0 ? outputLimit : leastOfEach;
    const whole = JSON.stringify(value);
    // JSON that is too long is shown as the text that it is.
    const isLongJson = typeof value === 'object' && whole.length > limit;
    const short = isLongJson ? shorten(whole, limit) : mapTexts(value, (text) => shorten(text, limit));
    room -= Math.min(whole.length, limit);
    return short as typeof value;
  };
  const { stdout, stderr, asked } = recording;
  return {
    ...recording,
    stdout: take(stdout),
    stderr: take(stderr),
    asked: asked.map((one) =>
      one.kind === 'client'
        ? {
            ...one,
            argv: one.argv.map((word) => shorten(word)),
            stdout: take(one.stdout),
            stderr: take(one.stderr),
          }
        : { ...one, request: taken(one.request, take), response: taken(one.response, take) },
    ),
  };
}

type Take = <Value extends Json>(value: Value) => Value;

function taken(part: ApiRequest['request'], take: Take): ApiRequest['request'] {
  return { ...part, content: take(part.content) };
}
