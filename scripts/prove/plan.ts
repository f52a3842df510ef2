/** How each finding of a sample is held to measurement. Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import type { FindingClass } from '../../reports/check/find/classes.ts';
import type { FileReport, Finding } from '../../reports/check/find/findings.ts';
import { type UseInCall, usesInCalls } from '../../reports/check/find/use-in-call.ts';
import type { FileKind, Use } from '../../reports/check/uses.ts';
import type { Expectation } from './expectation.ts';
import { plainReaders } from './plain-readers.ts';
import { lookOf, type ProjectLook } from './project-look.ts';
import { madeBySetup, whyNotRun } from './runnable-line.ts';
import { type SmallestDockerfile, smallestDockerfile } from './smallest-dockerfile.ts';
import { type SmallestProject, smallestProject } from './smallest-project.ts';
import { standIn } from './stand-in.ts';

/**
 * `line`: it is run. `build`, `project`: the smallest file that says the same is built, or brought up. `parser`: the parser
 * of the client is asked, which runs nothing. `fact`: its scenario is asked.
 */
export type Way =
  | {
      by: 'line';
      argv: string[];
      /** By another program, which may end in the error that the finding is about. */
      isRead: boolean;
      /** What reads it, where that may be run. */
      readers: string | null;
      /** Features of the same line that are said to be refused too. */
      others: string[];
      /** Does an image of the run stand for that of the line? */
      standsIn: boolean;
      /** What the parser is asked where the line shows nothing of a name; null where it cannot tell. */
      name: CommandWord[] | null;
    }
  | { by: 'build'; dockerfile: SmallestDockerfile }
  /** `look`: at what its key sets; null where its end tells all. */
  | { by: 'project'; project: SmallestProject; look: ProjectLook | null }
  /** `otherwise`: why the line of a fact is not run; null where the name is all that is said. */
  | { by: 'parser'; words: CommandWord[]; otherwise: string | null }
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
  const words = { takesValue: here.takesValue, hasField: () => null, firstName: (id: string) => id };
  const calls = usesInCalls(
    report.uses.map(({ use }) => use),
    words,
  );
  const refused = report.uses.filter(({ findings }) => findings.some((one) => one.class === 'refused'));
  return report.uses.flatMap(({ use, findings }, index) => {
    const others = refused.flatMap(({ use: { call, feature } }) =>
      call !== undefined && call === use.call && feature !== use.feature ? [feature] : [],
    );
    const inCall = calls[index] ?? { use, inCall: [use], words };
    return findings.map((finding) => {
      const at = `${report.path}:${use.place.line}`;
      return {
        at,
        rule: finding.rule,
        feature: use.feature,
        class: finding.class,
        way: wayOf(
          { ...inCall, kind: report.kind, text, left: expectation.leave[at], others },
          finding,
          expectation,
          here,
        ),
      };
    });
  });
}

interface UseOfFile extends UseInCall {
  kind: FileKind;
  text: string;
  others: string[];
  /** Why its line is not to be run. */
  left: string | undefined;
}

function wayOf(asked: UseOfFile, finding: Finding, expectation: Expectation, here: Here): Way {
  const { kind, use, text, left, others } = asked;
  const isName = finding.nameOn.length > 0;
  const isRefused = finding.class === 'refused';
  const featureKind = featureName(use.feature).kind;
  if (isName && featureKind === 'command') return ofParser(use, here, null);
  if (use.call === undefined)
    return left === undefined
      ? ofFile(kind, use, text, finding.class, here.image)
      : { by: 'fact', because: left };
  const words = argvOf(use, text, expectation);
  const argv = words.includes(null) ? null : words.filter((word) => word !== null);
  const reason =
    left ??
    (argv === null
      ? 'a word of the line is not known'
      : whyNotRun(argv, madeBySetup(expectation.setup), isRefused));
  const readers = plainReaders(use.call.readers);
  const isOfName = featureKind === 'command' || featureKind === 'flag';
  const name = isOfName && isName ? namedBy(use, here) : null;
  const line = { by: 'line' as const, isRead: use.call.outputRead, readers, others, name };
  if (reason === null && argv !== null)
    return { ...line, argv: isRefused ? withFieldAlone(argv, use, others) : argv, standsIn: false };
  if (isOfName && isName) return ofParser(use, here, null);
  const other = left === undefined ? standIn(asked, words, here.image) : null;
  if (other !== null && whyNotRun(other, new Map([[here.image, 'image']]), isRefused) === null)
    return { ...line, argv: other, readers: null, standsIn: true };
  const because = reason ?? 'a word of the line is not known';
  return isOfName && isRefused ? ofParser(use, here, because) : { by: 'fact', because };
}

/** What no client of the target takes need not be run. */
function ofParser(use: Use, here: Here, otherwise: string | null): Way {
  return { by: 'parser', words: namedBy(use, here), otherwise };
}

function namedBy({ feature }: Use, { takesValue }: Here): CommandWord[] {
  const { kind, of, part } = featureName(feature);
  const value = takesValue(feature) ? 'string' : null;
  const flags = kind === 'flag' ? [{ name: part.replace(/^--/, ''), value }] : [];
  return wordsOf(of, flags);
}

/** A template that is refused for several fields is asked for this one. */
function withFieldAlone(argv: readonly string[], { feature }: Use, others: readonly string[]): string[] {
  const field = / --format (\.[\w.]+)$/.exec(feature)?.[1];
  const isShared = others.some((other) => other.includes(' --format .'));
  return argv.map((word) => (field !== undefined && isShared && word.includes('{{') ? `{{${field}}}` : word));
}

function ofFile(
  kind: FileKind,
  { place, feature }: Use,
  text: string,
  said: FindingClass,
  image: string,
): Way {
  if (kind === 'dockerfile') {
    const dockerfile = smallestDockerfile(text, place.line, image);
    return dockerfile === null
      ? { by: 'fact', because: 'the instruction cannot stand without the rest of the file' }
      : { by: 'build', dockerfile };
  }
  if (kind !== 'compose') return { by: 'fact', because: 'a line of a file that no client runs by itself' };
  const look = lookOf(feature);
  if (said !== 'refused' && look === null)
    return { by: 'fact', because: 'what compose does otherwise, neither its end nor its objects show' };
  const project = smallestProject(text, place.line, image);
  return typeof project === 'string' ? { by: 'fact', because: project } : { by: 'project', project, look };
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

/** The words after the program; null for one that is not known. */
function argvOf({ call }: Use, text: string, { given }: Expectation): (string | null)[] {
  const lines = text.split('\n');
  return (call?.argv ?? []).slice(1).map(({ text: told, place }) => {
    if (told !== null) return told;
    const written = lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? '';
    return given[written] ?? null;
  });
}
