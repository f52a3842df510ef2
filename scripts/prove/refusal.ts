/** Is it for what the finding says that a line ends in an error? Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import type { Shown } from './verdict.ts';

export interface Ended {
  exitCode: number;
  said: string;
}

/** Of an object that is not there, or whose name or port is taken: it says nothing of what the line asks. */
const ofAnObject =
  /no such (?:container|image|network|object|pod|volume)|\b(?:container|image|network|object|pod|volume)\b.*\bnot (?:found|known)|network not found|unable to find|(?:no|not find any) container with|already (?:exists|in use|allocated|been allocated)|address already/i;

/** `others`: features of the same line that are said to be refused too. Null where the line holds it. */
export function ofRefusedLine(
  { feature, others, standsIn, isRead, readers }: RefusedLine,
  reference: Ended,
  target: Ended,
): Shown | null {
  if (reference.exitCode !== 0)
    return { kind: 'unshown', why: `its line fails on the reference too, with ${endOf(reference)}` };
  if (target.exitCode === 0) {
    if (standsIn) return { kind: 'unshown', why: 'with an image of the run its line goes through on both' };
    if (isRead)
      return {
        kind: 'unshown',
        why: `its line goes through on both${readers === null ? ', and what reads its output is not run' : ', as does what reads it'}`,
      };
    return { kind: 'refuted', why: 'it goes through on the target' };
  }
  if (ofAnObject.test(target.said))
    return { kind: 'unshown', why: `on the target its line lacks an object: ${target.said}` };
  return others.length === 0 || isNamed(feature, target.said)
    ? null
    : { kind: 'unshown', why: `its line is refused, and not for this alone: ${target.said}` };
}

export interface RefusedLine {
  feature: string;
  others: readonly string[];
  /** Does an image of the run stand for that of the line? */
  standsIn: boolean;
  /** By another program, which may end in the error that the finding is about. */
  isRead: boolean;
  /** What reads it, if that was run. */
  readers: string | null;
}

/** Has the error the last word of the feature: `link` of `cli:run --link`, `Driver` of `cli:info --format .Driver`? */
function isNamed(feature: string, said: string): boolean {
  const { part, of } = featureName(feature);
  const word = (part === '' ? of : part).split(/[ .]/).at(-1)?.replace(/^-+/, '') ?? '';
  const words = said.toLowerCase().split(/[^a-z0-9-]+/);
  return words.some((one) => one.replace(/^-+/, '') === word.toLowerCase());
}

export function endOf({ exitCode, said }: Ended): string {
  return `${exitCode}: ${said}`;
}
