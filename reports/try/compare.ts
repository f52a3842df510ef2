/** Where two recordings of one command part. Pure. */
import type { Recording } from '../../harness/record/recording/model.ts';
import { calledIn, writtenInBoth } from './called.ts';
import {
  type CallDifference,
  differenceOf,
  differingLines,
  fileDifferences,
  weightOf,
} from './differences.ts';
import { linedUp } from './line-up.ts';

export interface Whole {
  /** Null where it is the same. */
  exitCode: { base: string; other: string } | null;
  /** The first line that is another one; null where all are the same, or were not kept. */
  stdout: { base: string; other: string } | null;
  stderr: { base: string; other: string } | null;
  files: { path: string; base: string; other: string }[];
}

export interface Parting {
  base: Recording;
  other: Recording;
  /** Questions that both asked, and on which they do not differ. */
  same: number;
  /** In the order of the first recording. */
  differences: CallDifference[];
  /** The one that matters first: of the heaviest kind, the earliest. Null where no call differs. */
  first: CallDifference | null;
  whole: Whole;
}

export function partingOf(base: Recording, other: Recording): Parting {
  const written = writtenInBoth(base, other);
  const pairs = linedUp(calledIn(base, written), calledIn(other, written));
  const differences = pairs.flatMap((pair) => differenceOf(pair, written) ?? []);
  const [first = null] = differences.toSorted((one, two) => weightOf(one) - weightOf(two));
  const ends = [endOf(base), endOf(other)] as const;
  return {
    base,
    other,
    same: pairs.length - differences.length,
    differences,
    first,
    whole: {
      exitCode: ends[0] === ends[1] ? null : { base: ends[0], other: ends[1] },
      stdout: differingLines(base.stdout, other.stdout, written),
      stderr: differingLines(base.stderr, other.stderr, written),
      files: fileDifferences(base.files, other.files, written),
    },
  };
}

/** Members of answers alone do not count: where the command minded them, it went on otherwise. */
export function isSame({ differences, whole }: Parting): boolean {
  const { exitCode, stdout, stderr, files } = whole;
  const isQuiet = differences.every(({ kind }) => kind === 'members') && files.length === 0;
  return isQuiet && exitCode === null && stdout === null && stderr === null;
}

function endOf({ exitCode, signal, timedOut }: Recording): string {
  return timedOut ? 'no end in time' : (signal ?? `${exitCode ?? 'none'}`);
}
