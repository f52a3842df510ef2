/** How each finding of a sample is held to measurement. Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import type { FindingClass } from '../../reports/check/find/classes.ts';
import type { FileReport, Finding } from '../../reports/check/find/findings.ts';
import type { FileKind, Use } from '../../reports/check/uses.ts';
import type { Expectation } from './expectation.ts';
import { madeBySetup, whyNotRun } from './runnable-line.ts';
import { type SmallestDockerfile, smallestDockerfile } from './smallest-dockerfile.ts';
import { type SmallestProject, smallestProject } from './smallest-project.ts';

/**
 * `line`: it is run. `build`, `project`: the smallest file that says the same is built, or brought up. `parser`: the parser
 * of the client is asked, which runs nothing. `fact`: its scenario is asked.
 */
export type Way =
  /** `isRead`: by another program, which may end in the error that the finding is about. */
  | { by: 'line'; argv: string[]; isRead: boolean }
  | { by: 'build'; dockerfile: SmallestDockerfile }
  | { by: 'project'; project: SmallestProject }
  | { by: 'parser'; words: CommandWord[] }
  | { by: 'fact'; because: string };

export interface Proof {
  /** `deploy.sh:23` */
  at: string;
  rule: string;
  feature: string;
  class: FindingClass;
  way: Way;
}

export interface Here {
  takesValue: (feature: string) => boolean;
  /** Name of an image that is on the engines, and has a shell. */
  image: string;
}

/** `text`: of the file. */
export function proofsOf(report: FileReport, text: string, expectation: Expectation, here: Here): Proof[] {
  return report.uses.flatMap(({ use, findings }) =>
    findings.map((finding) => {
      const at = `${report.path}:${use.place.line}`;
      return {
        at,
        rule: finding.rule,
        feature: use.feature,
        class: finding.class,
        way: wayOf({ kind: report.kind, use, text, left: expectation.leave[at] }, finding, expectation, here),
      };
    }),
  );
}

interface UseOfFile {
  kind: FileKind;
  use: Use;
  text: string;
  /** Why its line is not to be run. */
  left: string | undefined;
}

function wayOf(
  { kind, use, text, left }: UseOfFile,
  finding: Finding,
  expectation: Expectation,
  { takesValue, image }: Here,
): Way {
  const isName = !finding.rule.includes('#');
  const { kind: featureKind, of, part } = featureName(use.feature);
  if (isName && featureKind === 'command') return { by: 'parser', words: wordsOf(of, []) };
  const reason = use.call === undefined ? null : (left ?? whyLeft(use, text, expectation, isName));
  const argv = argvOf(use, text, expectation);
  if (use.call !== undefined && reason === null && argv !== null)
    return { by: 'line', argv, isRead: use.call.outputRead };
  if (isName && featureKind === 'flag') {
    const value = takesValue(use.feature) ? 'string' : null;
    return { by: 'parser', words: wordsOf(of, [{ name: part.replace(/^--/, ''), value }]) };
  }
  if (reason !== null) return { by: 'fact', because: reason };
  return left === undefined ? ofFile(kind, use, text, finding.class, image) : { by: 'fact', because: left };
}

function ofFile(kind: FileKind, { place }: Use, text: string, said: FindingClass, image: string): Way {
  if (kind === 'dockerfile') {
    const dockerfile = smallestDockerfile(text, place.line, image);
    return dockerfile === null
      ? { by: 'fact', because: 'the instruction cannot stand without the rest of the file' }
      : { by: 'build', dockerfile };
  }
  if (kind !== 'compose') return { by: 'fact', because: 'a line of a file that no client runs by itself' };
  if (said !== 'refused')
    return { by: 'fact', because: 'what compose does otherwise, its end does not show' };
  const project = smallestProject(text, place.line, image);
  return typeof project === 'string' ? { by: 'fact', because: project } : { by: 'project', project };
}

function whyLeft(use: Use, text: string, expectation: Expectation, isName: boolean): string | null {
  const argv = argvOf(use, text, expectation);
  return argv === null
    ? 'a word of the line is not known'
    : whyNotRun(argv, madeBySetup(expectation.setup), isName);
}

/** The command with those that it stands below. */
function wordsOf(command: string, flags: CommandWord['flags']): CommandWord[] {
  const path = command.split(' ');
  return path.map((_, at) => ({
    path: path.slice(0, at + 1),
    aliases: [],
    flags: at === path.length - 1 ? flags : [],
    clients: [],
  }));
}

/** The words after the program; null where one is not known. */
function argvOf({ call }: Use, text: string, { given }: Expectation): string[] | null {
  const lines = text.split('\n');
  const words = (call?.argv ?? []).slice(1).map(({ text: told, place }) => {
    if (told !== null) return told;
    const written = lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? '';
    return given[written] ?? null;
  });
  return words.includes(null) ? null : words.filter((word) => word !== null);
}
