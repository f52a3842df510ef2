/** A command that was tried on several engines, as every format shows it. */
import type { Recording } from '../../harness/record/recording/model.ts';
import { isSame, type Parting, partingOf } from './compare.ts';
import type { CallDifference } from './differences.ts';
import { type Explanation, explainerOf, type Known } from './explain.ts';
import { causeOf } from './follows-from.ts';

export interface TriedOn {
  /** As columns are named: `podman-rootless@5.4.2`. */
  name: string;
  recording: Recording;
  /**
   * What is other on the engine afterwards, as `kind name`; null where nothing of it was kept. `made`: by the command, which
   * its label shows. `besides`: nobody can tell by whom.
   */
  left: { made: readonly string[]; besides: readonly string[] } | null;
}

export interface ExplainedDifference extends CallDifference {
  explanations: Explanation[];
  /** Number of the earlier call whose failure it follows from: what that should have made is not there. */
  followsFrom: number | null;
}

export interface ExplainedParting extends Omit<Parting, 'differences' | 'first'> {
  baseName: string;
  otherName: string;
  isSame: boolean;
  differences: ExplainedDifference[];
  first: ExplainedDifference | null;
}

export interface Tried {
  command: readonly string[];
  /** The first is the one that the others are compared with. */
  on: readonly TriedOn[];
  notTried: readonly { name: string; reason: string }[];
  partings: readonly ExplainedParting[];
}

export function triedOf(
  on: readonly [TriedOn, ...TriedOn[]],
  notTried: Tried['notTried'],
  known: Known,
): Tried {
  const [base, ...others] = on;
  return {
    command: base.recording.command,
    on,
    notTried,
    partings: others.map((other) => explainedParting(base, other, known)),
  };
}

function explainedParting(base: TriedOn, other: TriedOn, known: Known): ExplainedParting {
  const parting = partingOf(base.recording, other.recording);
  const explained = explainerOf(known, base.recording, other.recording);
  const differences = parting.differences.map((one, at): ExplainedDifference => {
    const explanations = explained(one);
    const isExplained = explanations.some(({ open }) => open.length === 0);
    const cause = isExplained ? null : causeOf(one, parting.differences.slice(0, at));
    return { ...one, explanations, followsFrom: cause };
  });
  const at = parting.first === null ? -1 : parting.differences.indexOf(parting.first);
  return {
    ...parting,
    baseName: base.name,
    otherName: other.name,
    isSame: isSame(parting),
    differences,
    first: differences[at] ?? null,
  };
}
