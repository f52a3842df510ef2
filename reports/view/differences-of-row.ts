/** What differs in a row, grouped the way a person asks: which answers are there, who gives them, and why. */
import { showValue } from '../text/plain-text.ts';
import type { Cause, FactAnswer } from './answer.ts';
import { type Place, placesInWords } from './answer-places.ts';
import { groupedBy } from './grouped-by.ts';
import type { Row } from './matrix.ts';
import { type Remark, remarksOf } from './remarks.ts';
import { compareWeights, heaviest, type Weighed } from './weight.ts';

export interface SharedAnswer {
  value: string;
  /** Places in words; empty where nobody measured gives the reference's answer. */
  places: string[];
}

export interface DifferingFact {
  title: string;
  /** That of the heaviest answer; null where none that was measured differs for certain. */
  weight: Weighed | null;
  /** The reference's answer first, then the others in the order of the columns. */
  answers: SharedAnswer[];
}

/** The heaviest first. */
export function differingFacts(row: Row): DifferingFact[] {
  const placed = placedAnswers(row);
  const facts = Object.entries(row.scenario.facts).flatMap(([name, { title, reference }]) => {
    const groups = new Map<string, Place[]>([[showValue(reference), []]]);
    for (const { fact, answer, ...place } of placed) {
      if (fact !== name || answer.kind !== 'value') continue;
      const value = showValue(answer.value);
      groups.set(value, [...(groups.get(value) ?? []), place]);
    }
    if (groups.size === 1) return [];
    const answers = [...groups].map(([value, places]) => ({ value, places: placesInWords(row, places) }));
    const weights = placed.map((one) =>
      one.fact === name && one.answer.kind === 'value' ? one.weight : null,
    );
    return [{ title, weight: heaviest(weights), answers }];
  });
  return facts.toSorted((one, other) => compareWeights(one.weight, other.weight));
}

/** The declared causes of what differs or is refused in this row, each with the places where it was seen. */
export function causesOf(row: Row): (Cause & Pick<SharedAnswer, 'places'>)[] {
  const placed = placedAnswers(row);
  return row.scenario.differences.flatMap(({ because, source }, index) => {
    const seen = placed.filter(({ difference }) => difference === index);
    return seen.length === 0 ? [] : [{ because, source, places: placesInWords(row, seen) }];
  });
}

function placedAnswers({ cells }: Row): (FactAnswer & Place)[] {
  return cells.flatMap(({ target, answers }) => answers.map((one) => ({ ...one, target: target.id })));
}

/** The reasons of everything that is not about facts, equal ones together, the heaviest first. */
export function remarksOn(
  row: Row,
): (Pick<Remark, 'verdict' | 'reason' | 'weight'> & Pick<SharedAnswer, 'places'>)[] {
  const remarks = row.cells.flatMap((cell) =>
    remarksOf(cell).map((remark) => ({ ...remark, target: cell.target.id })),
  );
  const grouped = groupedBy(remarks, ({ verdict, reason, weight }) => [verdict, reason, weight]);
  return grouped
    .map((alike) => {
      const [{ verdict, reason, weight }] = alike;
      return { verdict, reason, weight, places: placesInWords(row, alike) };
    })
    .toSorted((one, other) => compareWeights(one.weight, other.weight));
}
