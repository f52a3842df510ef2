/** Where a call ends otherwise on one engine than on another. Pure. */
import type {
  ApiRequest,
  Asked,
  ClientCall,
  FileChange,
  FileText,
} from '../../harness/record/recording/model.ts';
import type { Pair } from './line-up.ts';
import { differingMembers, type MemberDifference } from './members.ts';
import { putAside, sameBut, type Written } from './put-aside.ts';

export type DifferenceKind =
  | 'exit code'
  | 'status'
  | 'stdout'
  | 'stderr'
  | 'answer'
  | 'members'
  | 'files'
  | 'only on';

export interface CallDifference {
  kind: DifferenceKind;
  pair: Pair;
  /** In words; of outputs, the first line that is another one. Null where it was not asked. */
  base: string | null;
  other: string | null;
  /** Those of an answer in JSON that differ, at most so many; of all other kinds none. */
  members?: readonly MemberDifference[];
}

/** Members of one answer that are told. */
const mostMembers = 20;

/** Has it ended in an error? */
export function hasFailed(asked: Asked): boolean {
  return asked.kind === 'client' ? asked.exitCode !== 0 : (asked.status ?? 500) >= 400;
}

/**
 * To sort by, the heaviest first: a failure on one side alone, what was printed, another code of a failure, files, members
 * of answers, which nobody may read.
 */
export function weightOf({ kind, pair: { base, other } }: CallDifference): number {
  const isOneSided = base !== null && other !== null && hasFailed(base.one) !== hasFailed(other.one);
  switch (kind) {
    case 'exit code':
    case 'status':
      return isOneSided ? 0 : 2;
    case 'stdout':
    case 'answer':
      return 1;
    case 'files':
      return 3;
    case 'members':
      return 4;
    case 'only on':
      return 5;
    case 'stderr':
      return 6;
  }
}

/** The heaviest of a pair; null where it is the same. */
export function differenceOf(pair: Pair, written: Written): CallDifference | null {
  const { base, other } = pair;
  if (base === null || other === null) {
    return { kind: 'only on', pair, base: base && 'asked', other: other && 'asked' };
  }
  if (base.one.kind === 'client' && other.one.kind === 'client')
    return ofCalls(pair, base.one, other.one, written);
  if (base.one.kind === 'api' && other.one.kind === 'api')
    return ofRequests(pair, base.one, other.one, written);
  return null;
}

function ofCalls(pair: Pair, base: ClientCall, other: ClientCall, written: Written): CallDifference | null {
  const ends = [endOf(base), endOf(other)] as const;
  if (ends[0] !== ends[1]) return { kind: 'exit code', pair, base: ends[0], other: ends[1] };
  const stdout = differingLines(base.stdout, other.stdout, written);
  if (stdout !== null) return { kind: 'stdout', pair, ...stdout };
  const files = [filesInWords(base.wrote, written), filesInWords(other.wrote, written)] as const;
  if (files[0] !== files[1]) return { kind: 'files', pair, base: files[0], other: files[1] };
  const stderr = differingLines(base.stderr, other.stderr, written);
  return stderr === null ? null : { kind: 'stderr', pair, ...stderr };
}

function ofRequests(
  pair: Pair,
  base: ApiRequest,
  other: ApiRequest,
  written: Written,
): CallDifference | null {
  if (base.status !== other.status)
    return { kind: 'status', pair, base: statusOf(base), other: statusOf(other) };
  const lines = differingLines(outputIn(base), outputIn(other), written);
  return lines === null ? ofMembers(pair, base, other, written) : { kind: 'answer', pair, ...lines };
}

/** Of answers in JSON; one that is too long for that is in the recording as a text, and is not compared. */
function ofMembers(pair: Pair, base: ApiRequest, other: ApiRequest, written: Written): CallDifference | null {
  const [one, two] = [base.response.content, other.response.content];
  if (typeof one !== 'object' || typeof two !== 'object') return null;
  const members = differingMembers(base.path, one, two, written);
  const [first] = members;
  if (first === undefined) return null;
  return {
    kind: 'members',
    pair,
    base: first.base,
    other: first.other,
    members: members.slice(0, mostMembers),
  };
}

/** What a container printed. */
function outputIn({ path, upgrade, response: { content } }: ApiRequest): string {
  const isOutput = upgrade === 'tcp' || /\/(logs|attach)(\?|$)/.test(path);
  return isOutput && typeof content === 'string' ? content : '';
}

function endOf({ exitCode, signal, ms }: ClientCall): string {
  if (ms === null) return 'no end';
  return signal ?? `${exitCode ?? 'none'}`;
}

function statusOf({ status }: ApiRequest): string {
  return status === null ? 'no answer' : `${status}`;
}

/** Null where the texts are the same but for what is put aside. */
export function differingLines(
  base: string | null,
  other: string | null,
  written: Written,
): { base: string; other: string } | null {
  if (base === null || other === null) return null;
  const [one, two] = [putAside(base, written), putAside(other, written)];
  if (sameBut(one, two)) return null;
  const [lines, others] = [one.split('\n'), two.split('\n')];
  const at = lines.findIndex((line, index) => !sameBut(line, others[index] ?? ''));
  const first = at === -1 ? lines.length : at;
  return { base: lines[first] ?? '', other: others[first] ?? '' };
}

/** Names, and contents where they are no choice of the engine. */
function filesInWords(files: readonly FileChange[] | null, written: Written): string {
  if (files === null || files.length === 0) return 'none';
  return files.map(({ path }) => putAside(path, written)).join(', ');
}

/** What a whole command did otherwise to the files of its directory. Of small texts, the first line that is another one. */
export function fileDifferences(
  base: readonly FileText[] | null,
  other: readonly FileText[] | null,
  written: Written,
): { path: string; base: string; other: string }[] {
  if (base === null || other === null) return [];
  const paths = new Set([...base, ...other].map(({ path }) => path));
  const found = (files: readonly FileText[], path: string) => files.find((file) => file.path === path);
  return [...paths].toSorted().flatMap((path) => {
    const [one, two] = [found(base, path), found(other, path)];
    if (one === undefined || two === undefined || one.change !== two.change)
      return [{ path, base: one?.change ?? 'untouched', other: two?.change ?? 'untouched' }];
    if (one.sha256 === two.sha256) return [];
    if (one.text === null || two.text === null)
      return [{ path, base: one.change, other: `${two.change} with other content` }];
    const lines = differingLines(one.text, two.text, written);
    return lines === null ? [] : [{ path, base: `"${lines.base}"`, other: `"${lines.other}"` }];
  });
}
