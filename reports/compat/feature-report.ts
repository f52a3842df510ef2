/** All that the compatibility data says of one feature, put together. Pure. */
import { type FeatureKind, featureName } from '../../harness/record/feature-kind.ts';
import { groupedBy } from '../view/grouped-by.ts';
import { compareWeights, type Weighed } from '../view/weight.ts';
import { relatedTo } from './related.ts';
import type { Compat, CompatFact, FeatureClass, Span } from './schema.ts';
import type { Support } from './support.ts';

export interface FeatureReport {
  id: string;
  kind: FeatureKind;
  /** Other names of the same. */
  aliases: string[];
  /** Of a flag; of a field its JSON types. */
  short: string | null;
  takes: 'value' | 'nothing' | null;
  type: string | null;
  weight: Weighed | null;
  /** Equal answers together, in the order of the lines. */
  answers: FeatureStanding[];
  /** Facts about it, the heaviest first. */
  facts: ({ ref: string; weight: Weighed | null } & Omit<CompatFact, 'advice'>)[];
  advice: { write: string; shownBy: string }[];
  related: string[];
}

export interface FeatureStanding {
  class: FeatureClass;
  weight: Weighed | null;
  answer: string | null;
  /** Measured releases that answer so. */
  places: { line: string; first: string; last: string }[];
  causes: { because: string; source: string; facts: string[] }[];
  /** Facts that are not as the reference says, and have no declared cause. */
  unexplained: string[];
}

/** `only`: what `support` says of one target; null for all lines. */
export function featureReport(compat: Compat, id: string, only: Support | null): FeatureReport | null {
  const feature = compat.features[id];
  if (feature === undefined) return null;
  const spans =
    only === null ? spansIn(compat, feature.support) : only.spans.map((span) => ({ line: only.line, span }));
  const refs = feature.facts ?? [];
  const deviations = spans.flatMap(({ span }) => span.differs ?? []);
  const facts = refs.flatMap((ref) => {
    const fact = compat.facts[ref];
    if (fact === undefined) return [];
    const weights = deviations.filter((one) => one.fact === ref).map(({ weight }) => weight);
    const { title, question, page } = fact;
    return [{ ref, weight: weights.toSorted(compareWeights)[0] ?? null, title, question, page }];
  });
  const advice = facts.flatMap(({ ref, weight }) =>
    weight === null ? [] : (compat.facts[ref]?.advice ?? []),
  );
  return {
    id,
    kind: feature.kind,
    aliases: aliasesOf(compat, id),
    short: feature.short ?? null,
    takes: feature.takes ?? null,
    type: feature.type ?? null,
    weight: feature.weight ?? null,
    answers: groupedBy(spans, ({ span }) => [span.class, span.weight, span.answer, span.differs]).map(
      (alike) => standingOf(compat, alike),
    ),
    facts: facts.toSorted((one, other) => compareWeights(one.weight, other.weight)),
    advice: [...new Map(advice.map((one) => [one.write, one])).values()],
    related: relatedTo(compat, id),
  };
}

interface Placed {
  line: string;
  span: Span;
}

function spansIn({ lines, supports }: Compat, support: number): Placed[] {
  return Object.keys(lines).flatMap((line) =>
    (supports[support]?.[line] ?? []).map((span) => ({ line, span })),
  );
}

function standingOf({ causes }: Compat, alike: readonly [Placed, ...Placed[]]): FeatureStanding {
  const [{ span }] = alike;
  const differs = span.differs ?? [];
  const byCause = groupedBy(
    differs.filter(({ cause }) => cause !== undefined),
    ({ cause }) => cause,
  );
  return {
    class: span.class,
    weight: span.weight ?? null,
    answer: span.answer ?? null,
    places: alike.map(({ line, span: { first, last } }) => ({ line, first, last })),
    causes: byCause.flatMap((ofCause) => {
      const cause = causes[ofCause[0].cause ?? -1];
      return cause === undefined ? [] : [{ ...cause, facts: ofCause.map(({ fact }) => fact) }];
    }),
    unexplained: differs.filter(({ cause }) => cause === undefined).map(({ fact }) => fact),
  };
}

function aliasesOf({ aliases }: Compat, id: string): string[] {
  const { surface, of, part } = featureName(id);
  if (surface !== 'cli') return [];
  const own = [of, part].filter(Boolean).join(' ');
  const first = aliases[own];
  return Object.entries(aliases)
    .flatMap(([other, stands]) => {
      if (stands === of) return [[other, part].filter(Boolean).join(' ')];
      return stands === own ? [other] : [];
    })
    .concat(first === undefined ? [] : [first])
    .map((name) => `cli:${name}`);
}
