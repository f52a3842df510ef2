/** What the page shows of a text, as plain data: a worker makes it. Pure. */
import { commandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import { withoutIgnored } from '../../../check/accept/ignores.ts';
import { type FindingClass, heaviestClass } from '../../../check/find/classes.ts';
import { checkerFor, type FileReport, type Finding, type Question } from '../../../check/find/findings.ts';
import { type Tally, tallyInWords, tallyOf } from '../../../check/find/tally.ts';
import { newestTargets, targetNamed } from '../../../check/find/targets.ts';
import { likelyKind } from '../../../check/read/kind-of.ts';
import { readFile } from '../../../check/read/read-file.ts';
import { unknownUses } from '../../../check/render/as-data.ts';
import {
  alikeFindings,
  generalIn,
  type Possible,
  possibleIn,
  type Reason,
  reasonsFor,
} from '../../../check/render/grouped.ts';
import {
  byClass,
  namesOf,
  questionInWords,
  quotesInWords,
  titlesInWords,
  unknownInWords,
  useInWords,
} from '../../../check/render/in-words.ts';
import { masked, withoutSecrets } from '../../../check/secrets/masked.ts';
import type { NotUnderstood, Place, ReadKind } from '../../../check/uses.ts';
import type { Compat } from '../../../compat/schema.ts';
import { plain } from '../../../text/plain-text.ts';
import { groupedBy } from '../../../view/grouped-by.ts';
import type { CheckData } from '../../parts/check-data.ts';
import { type RuleLink, ruleLinks } from './rule-links.ts';

export interface Asked {
  /** Null for a text without a name. */
  path: string | null;
  text: string;
  /** Null: as the name and the text tell. */
  kind: ReadKind | null;
  /** As columns are named; null for the newest of each kind of Podman. */
  target: string | null;
  /** What is left, where only what changes is asked for; else null. */
  from: string | null;
}

export interface Told {
  kind: ReadKind;
  /** Sentences: what it was checked against. */
  question: string[];
  /** `31 uses of docker: 22 the same, 3 refused` */
  tally: string;
  targets: Tally['targets'];
  /** Those with a finding, in their order. */
  lines: ToldLine[];
  possible: ToldPossible[];
  /** What no text tells of any use. */
  general: ToldPossible[];
  /** Sentence parts of uses that Docker does not know. */
  unknown: { place: Place; what: string }[];
  notUnderstood: readonly NotUnderstood[];
  /** Of comments that ignore nothing or say too little. */
  problems: { line: number; message: string; isError: boolean }[];
}

export interface ToldLine {
  line: number;
  text: string;
  /** The heaviest of its uses. */
  class: FindingClass;
  uses: ToldUse[];
}

interface ToldUse {
  name: string;
  place: Place;
  groups: ToldGroup[];
  reasons: Reason[];
}

/** Findings of one scenario that weigh the same on the same targets. */
export interface ToldGroup {
  classes: { class: FindingClass; on: string }[];
  what: string;
  /** The target that is left, where the difference was there and is no more; else null. */
  goneFrom: string | null;
  rules: RuleLink[];
}

export interface ToldPossible extends ToldGroup {
  name: string;
  lines: number[];
  open: string[];
}

/** Characters that are shown of a line. */
const mostOfLine = 160;

/** What it returns throws `unknown-target`. */
export function tellerOf({ compat, words, endpoints }: CheckData): (asked: Asked) => Told {
  const index = { ...commandIndex(words), endpoints };
  return ({ path, text, kind: wanted, target, from }) => {
    const kind = wanted ?? likelyKind(path, text);
    const question: Question = {
      targets: target === null ? newestTargets(compat) : [targetNamed(compat, target)],
      from: from === null ? null : targetNamed(compat, from),
    };
    const uses = readFile({ path: path ?? '', text, kind }, index);
    const { report, problems } = withoutIgnored(
      withoutSecrets(checkerFor(compat, question)(uses)),
      text,
      compat,
    );
    const tally = tallyOf(
      [report],
      question.targets.map(({ name }) => name),
    );
    return {
      kind,
      question: [...questionInWords(question), quotesInWords(question)],
      tally: tallyInWords(tally),
      targets: tally.targets,
      lines: linesOf(report, text, question, compat),
      possible: possibleIn(report, question).map((one) => toldPossible(one, question, compat)),
      general: generalIn([report], question).map((one) => toldPossible(one, question, compat)),
      unknown: unknownUses(report.uses).map((one) => ({ place: one.use.place, what: unknownInWords(one) })),
      notUnderstood: report.notUnderstood,
      problems: problems.map(({ line, message, isError }) => ({ line, message, isError })),
    };
  };
}

function linesOf({ uses }: FileReport, text: string, question: Question, compat: Compat): ToldLine[] {
  const lines = text.split('\n');
  const told = new Map<string, number>();
  const found = uses.filter(({ findings }) => findings.length > 0);
  return groupedBy(found, ({ use }) => use.place.line).map((alike) => {
    const { line } = alike[0].use.place;
    return {
      line,
      text: beginningOf(plain(masked(lines[line - 1] ?? ''))),
      class: heaviestClass(alike.flatMap(({ findings }) => findings.map((one) => one.class))) ?? 'output',
      uses: alike.map((one) => ({
        name: useInWords(one),
        place: one.use.place,
        groups: alikeFindings(one.findings, question).map((group) => groupOf(group, question, compat)),
        reasons: reasonsFor(one.findings, line, told),
      })),
    };
  });
}

function toldPossible({ one, findings, lines }: Possible, question: Question, compat: Compat): ToldPossible {
  return {
    ...groupOf(findings, question, compat),
    name: useInWords(one),
    lines,
    open: findings[0].open,
  };
}

function groupOf(group: readonly [Finding, ...Finding[]], question: Question, compat: Compat): ToldGroup {
  const [first] = group;
  return {
    classes: byClass(first).map((one) => ({ class: one.class, on: namesOf(one.targets, question) })),
    what: titlesInWords(group, question),
    goneFrom: first.goneFrom?.words ?? null,
    rules: ruleLinks(group, compat),
  };
}

function beginningOf(line: string): string {
  return line.length > mostOfLine ? `${line.slice(0, mostOfLine - 1)}…` : line;
}
