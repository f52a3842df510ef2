/** How each finding of a sample is held to measurement. Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import type { FindingClass } from '../../reports/check/find/classes.ts';
import type { FileReport, Finding } from '../../reports/check/find/findings.ts';
import type { Use } from '../../reports/check/uses.ts';
import type { Expectation } from './expectation.ts';

/** `line`: it is run. `parser`: the parser of the client is asked, which runs nothing. `fact`: its scenario is asked. */
export type Way =
  | { by: 'line'; argv: string[] }
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

/** Commands that touch nothing but what they are told to make, and reach no registry. */
const runnable = /^(container )?(run|create)$|^network create$|^(system )?info$|^version$/;

/** `lines`: of the file. */
export function proofsOf(
  report: FileReport,
  text: string,
  expectation: Expectation,
  takesValue: (feature: string) => boolean,
): Proof[] {
  const lines = text.split('\n');
  return report.uses.flatMap(({ use, findings }) =>
    findings.map((finding) => ({
      at: `${report.path}:${use.place.line}`,
      rule: finding.rule,
      feature: use.feature,
      class: finding.class,
      way: wayOf(report.path, use, finding, lines, expectation, takesValue),
    })),
  );
}

function wayOf(
  path: string,
  use: Use,
  { rule, class: kind }: Finding,
  lines: readonly string[],
  expectation: Expectation,
  takesValue: (feature: string) => boolean,
): Way {
  const isName = !rule.includes('#');
  const { kind: featureKind, of, part } = featureName(use.feature);
  if (isName && featureKind === 'command') return { by: 'parser', words: wordsOf(of, []) };
  const left = expectation.leave[`${path}:${use.place.line}`];
  const argv = use.call === undefined ? null : argvOf(use, lines, expectation);
  if (kind === 'refused' && argv !== null && left === undefined && runnable.test(of))
    return { by: 'line', argv };
  if (isName && featureKind === 'flag') {
    const value = takesValue(use.feature) ? 'string' : null;
    return { by: 'parser', words: wordsOf(of, [{ name: part.replace(/^--/, ''), value }]) };
  }
  if (isName) return { by: 'fact', because: left ?? 'a name that no line here can show' };
  return { by: 'fact', because: left ?? whyNotRun(use, kind, argv) };
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

function whyNotRun(use: Use, kind: FindingClass, argv: string[] | null): string {
  if (use.call === undefined) return 'a line of a file that no client runs by itself';
  if (kind !== 'refused') return 'what it does otherwise, its exit code does not show';
  return argv === null
    ? 'a word of the line is not known'
    : 'it may touch what is not ours, or reach a registry';
}

/** The words after the program; null where one is not known. */
function argvOf({ call }: Use, lines: readonly string[], { given }: Expectation): string[] | null {
  const words = (call?.argv ?? []).slice(1).map(({ text, place }) => {
    if (text !== null) return text;
    const written = lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? '';
    return given[written] ?? null;
  });
  return words.includes(null) ? null : words.filter((word) => word !== null);
}
