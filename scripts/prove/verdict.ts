/** Did a line, a file, a parser or a scenario do what the finding says? Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { FeatureState, Json } from '../../harness/record/model.ts';
import type { FindingClass } from '../../reports/check/find/classes.ts';
import { differingLines } from '../../reports/try/differences.ts';
import type { Proof, Way } from './plan.ts';
import { type Ended, endOf, ofRefusedLine } from './refusal.ts';

export interface LineOutcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface BuildOutcome {
  exitCode: number;
  said: string;
  /** The member of the image's configuration that the instruction sets; null where it sets none, or is not there. */
  set: Json;
}

export interface ProjectOutcome {
  exitCode: number;
  said: string;
  /** Containers. */
  running: number;
  /** What the key sets, as the engine tells it; null where that is not looked at. */
  set: Json;
}

export type Verdict =
  | { kind: 'held'; by: 'line' | 'file' | 'parser' }
  /** `unshown`: why neither line nor file shows it. */
  | { kind: 'held'; by: 'fact' | 'vocabulary'; unshown: string }
  | { kind: 'refuted'; why: string }
  /** Nothing here can show it. */
  | { kind: 'open'; why: string };

/** What a line or a file shows by itself. Where it shows nothing, the scenario is to be asked. */
export type Shown = Verdict | { kind: 'unshown'; why: string };

/** The last line of standard error, where clients say why they fail. */
export function saidIn(stderr: string): string {
  return stderr.trim().split('\n').at(-1) ?? '';
}

/** Refused: on the target, and not on the reference. All else: what it prints, with ids, times and names put aside. */
export function ofLine(
  said: FindingClass,
  line: Pick<Extract<Way, { by: 'line' }>, 'argv' | 'isRead' | 'others' | 'readers' | 'standsIn'>,
  feature: string,
  reference: LineOutcome,
  target: LineOutcome,
): Shown {
  const ends = [reference, target].map((one) => ({ exitCode: one.exitCode, said: saidIn(one.stderr) }));
  const [base, other] = ends as [Ended, Ended];
  if (said === 'refused') return ofRefusedLine({ ...line, feature }, base, other) ?? held('line');
  if (target.exitCode !== 0 && (reference.exitCode === 0 || said === 'silent'))
    return { kind: 'unshown', why: `on the target its line ends with ${endOf(other)}` };
  const written = new Set(line.argv);
  const differs =
    (target.exitCode === 0) !== (reference.exitCode === 0) ||
    differingLines(reference.stdout, target.stdout, written) !== null ||
    (target.exitCode !== 0 && differingLines(reference.stderr, target.stderr, written) !== null);
  return differs ? held('line') : { kind: 'unshown', why: 'its line prints the same on both' };
}

/** Of a file that was made for the instruction alone: that the reference refuses it says nothing of the instruction. */
export function ofBuild(said: FindingClass, reference: BuildOutcome, target: BuildOutcome): Shown {
  if (reference.exitCode !== 0)
    return { kind: 'unshown', why: `the reference does not build it alone: ${reference.said}` };
  if (said === 'refused')
    return target.exitCode === 0 ? { kind: 'refuted', why: 'it goes through on the target' } : held('file');
  if (target.exitCode !== 0)
    return { kind: 'unshown', why: `on the target its build ends with ${endOf(target)}` };
  return isDeepStrictEqual(reference.set, target.set)
    ? { kind: 'unshown', why: 'the images of its file are the same in what the instruction sets' }
    : held('file');
}

/** Podman's compose may end with 0 where a container did not start. */
export function ofProject(said: FindingClass, reference: ProjectOutcome, target: ProjectOutcome): Shown {
  if (reference.exitCode !== 0)
    return { kind: 'unshown', why: `the reference does not bring it up alone: ${reference.said}` };
  const comesUp = target.exitCode === 0 && target.running >= reference.running;
  if (said === 'refused')
    return comesUp ? { kind: 'unshown', why: 'its smallest project comes up on both' } : held('file');
  if (!comesUp) return { kind: 'unshown', why: `on the target its project ends with ${endOf(target)}` };
  return isDeepStrictEqual(reference.set, target.set)
    ? { kind: 'unshown', why: 'its smallest project is the same on both in what the key sets' }
    : held('file');
}

/**
 * Of what parsers say of a name: not taken on the target, as it is on the reference. `otherwise`: why the line of a fact is
 * not run; null where the name is all that is said.
 */
export function ofParser(reference: FeatureState, target: FeatureState, otherwise: string | null): Shown {
  const isTaken = target === 'known' || target === 'not-asked';
  if (reference === 'known' && !isTaken) return held('parser');
  if (otherwise !== null) return { kind: 'unshown', why: otherwise };
  return reference === 'known'
    ? { kind: 'refuted', why: `the parser of the target says that it is ${target}` }
    : { kind: 'refuted', why: `on the reference it is ${reference}` };
}

/** What the fact's scenario, or the vocabulary to a name, answered on the target. */
export interface MeasuredAnswer {
  /** Null where it is Docker's answer. */
  class: FindingClass | null;
  reason: string | null;
}

/** `build/copy-flags#link`; a rule of a name is the id of its feature. */
export function isOfFact(rule: string): boolean {
  return /^[a-z-]+\/[a-z0-9-]+#/.test(rule);
}

/** `answer`: null where it was not measured. `unshown`: why neither its line nor its file shows it. */
export function ofMeasured(
  { class: said, rule }: Pick<Proof, 'class' | 'rule'>,
  answer: MeasuredAnswer | null,
  unshown: string,
): Verdict {
  const by = isOfFact(rule) ? 'fact' : 'vocabulary';
  const asked = by === 'fact' ? 'scenario' : 'vocabulary';
  if (answer === null) return { kind: 'open', why: `${unshown}, and no ${asked} was asked` };
  if (answer.reason !== null) return { kind: 'open', why: answer.reason };
  if (answer.class === said) return { kind: 'held', by, unshown };
  return {
    kind: 'refuted',
    why: answer.class === null ? `the ${asked} answers as on Docker` : `the ${asked} says ${answer.class}`,
  };
}

function held(by: 'line' | 'file' | 'parser'): Verdict {
  return { kind: 'held', by };
}
