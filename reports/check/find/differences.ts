/** What the compatibility data says of one use on one target. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import { underFirstName } from '../../compat/command-names.ts';
import type { Span } from '../../compat/schema.ts';
import type { Use } from '../uses.ts';
import { classOfWeight, type FindingClass } from './classes.ts';
import { contextHolds } from './contexts/contexts.ts';
import type { DifferingFact } from './fact-differences.ts';
import { featureOf } from './feature-of.ts';
import { idsOf } from './ids-of.ts';
import type { Known } from './known.ts';
import type { CheckTarget } from './targets.ts';
import type { UseInCall } from './use-in-call.ts';

export interface Difference {
  /** `networks/link#works`, or the id of a feature whose name is unknown, refused or ignored. */
  rule: string;
  class: FindingClass;
  title: string;
  cause: { because: string; source: string } | null;
  /** Why it may differ and is no verdict; null where it is one. */
  open: string | null;
  /** Is it open in every use alike, because no file shows what it hangs on? */
  isOpenEverywhere: boolean;
  /** The target that did so and is left, where the one asked for does not; else null. */
  goneFrom: CheckTarget | null;
}

/** `known`: to the parser only. `not-measured`: nothing is known of it on this target. */
export type Standing = 'measured' | 'known' | 'not-measured';

export interface UseOnTarget {
  standing: Standing;
  differences: Difference[];
}

/** A use with what is the same of it on every target. */
export interface AskedUse {
  one: UseInCall;
  ids: readonly string[];
  /** Does a context of a fact hold? */
  holds: (context: string, fact: string) => boolean | null;
}

export function askedUse(known: Known, one: UseInCall): AskedUse {
  const remembered = new Map<string, boolean | null>();
  return {
    one,
    ids: idsOf(known.compat, one),
    holds: (context, fact) => {
      const key = context === 'used-together' ? `${context} ${fact}` : context;
      const before = remembered.get(key);
      if (before !== undefined) return before;
      const now = contextHolds(context, one, () => aboutOnSurface(known, one, fact));
      remembered.set(key, now);
      return now;
    },
  };
}

export function differencesOn(known: Known, asked: AskedUse, target: CheckTarget): UseOnTarget {
  const { one, ids } = asked;
  const answers = ids.flatMap((id) => {
    const found = known.supportOf(id, target.name);
    return found === null || found.spans.length === 0 ? [] : [found];
  });
  const spans = answers.flatMap((found) => found.spans);
  if (spans.length === 0) return { standing: 'not-measured', differences: [] };
  const ofNames = spans.flatMap((span) => ofName(known, one, span, target));
  const isRefused = ofNames.some(({ class: kind, open }) => kind === 'refused' && open === null);
  const ofFacts = spans.flatMap((span) =>
    known.factsIn(span).flatMap((one) => ofFact(asked, one, isRefused) ?? []),
  );
  const all = [...ofNames, ...ofFacts];
  const differences = spans.length === 1 ? all : distinct(all);
  if (target.open === null)
    return { standing: spans.every((span) => span.class === 'known') ? 'known' : 'measured', differences };
  const isUnlike = answers.some((found) => found.spans.length > 1);
  const why = isUnlike ? `${target.open}, and answer differently` : target.open;
  return {
    standing: 'not-measured',
    differences: differences.map((difference) => ({
      ...difference,
      open: [why, ...(difference.open === null ? [] : [difference.open])].join('; '),
      isOpenEverywhere: false,
    })),
  };
}

function ofName(known: Known, one: UseInCall, span: Span, target: CheckTarget): Difference[] {
  const { feature } = one.use;
  const rule = underFirstName(feature, known.compat.aliases);
  const made = (kind: FindingClass, title: string, open: string | null = null) => [
    known.same({ rule, class: kind, title, cause: null, open, isOpenEverywhere: false, goneFrom: null }),
  ];
  switch (span.class) {
    case 'unknown':
      if (isShortOfAnother(known, one, target)) return [];
      return made(classOfWeight(span.weight ?? 'fails') ?? 'refused', `${nameOf(feature)} is not known`);
    case 'refused':
      return made('refused', `${nameOf(feature)} is known, and refused`);
    case 'ignored':
      return made('silent', `${nameOf(feature)} is taken, and has no effect`);
    case 'supported':
    case 'known':
    case 'differs':
      return span.answer === undefined ? [] : ofAnswer(known, one, span.answer, made);
  }
}

/** A short form that is not there is refused; what else the name answers otherwise may or may not matter. */
function ofAnswer(
  known: Known,
  { use }: UseInCall,
  answer: string,
  made: (kind: FindingClass, title: string, open?: string | null) => Difference[],
): Difference[] {
  const { short, takes } = featureOf(known.compat, use.feature) ?? {};
  const words = answer.split(' ');
  if (isShortForm(use) && short !== undefined && !words.includes(short))
    return made('refused', `${nameOf(use.feature)} has no short form ${short}`);
  const type = /\((.*)\)$/.exec(answer)?.[1];
  if (type !== undefined)
    return made(
      'output',
      `${nameOf(use.feature)} is of another type: ${type}`,
      'what reads it may take both',
    );
  const other = words.find((word) => word === 'value' || word === 'nothing');
  if (other === undefined || other === takes) return [];
  return made(
    'refused',
    `${nameOf(use.feature)} takes ${other === 'value' ? 'a value' : 'no value'}`,
    'it may be written so that both take it',
  );
}

function isShortForm({ call, place: { line, column } }: Use): boolean {
  const written = call?.argv.find(({ place }) => place.line === line && place.column === column);
  return /^-[^-]/.test(written?.text ?? '');
}

/** `-t` of stop is that of --timeout now, and was that of --time. */
function isShortOfAnother(
  { compat, flagsOf, supportOf }: Known,
  { use }: UseInCall,
  target: CheckTarget,
): boolean {
  const short = featureOf(compat, use.feature)?.short;
  if (short === undefined || !isShortForm(use)) return false;
  const { of, part } = featureName(underFirstName(use.feature, compat.aliases));
  return flagsOf(of).some(
    (flag) =>
      flag.part !== part &&
      (supportOf(flag.id, target.name)?.spans ?? []).some(
        (span) =>
          span.class !== 'unknown' && (span.answer?.split(' ').includes(short) ?? flag.short === short),
      ),
  );
}

/** Null where the file shows that the fact says nothing of this use. */
function ofFact({ holds }: AskedUse, one: DifferingFact, isRefused: boolean): Difference | null {
  const open: string[] = [];
  for (const name of one.contexts) {
    const isHeld = holds(name, one.fact);
    if (isHeld === false) return null;
    if (isHeld === null) open.push(name);
  }
  return one.difference(open, isRefused);
}

function aboutOnSurface({ featuresOfFact }: Known, { use }: UseInCall, fact: string): string[] {
  const { surface } = featureName(use.feature);
  return (featuresOfFact.get(fact) ?? []).filter((id) => featureName(id).surface === surface);
}

/** `run --link` */
function nameOf(feature: string): string {
  return feature.replace(/^(cli|api):/, '');
}

function distinct(differences: readonly Difference[]): Difference[] {
  return [...new Map(differences.map((one) => [`${one.rule} ${one.class}`, one])).values()];
}
