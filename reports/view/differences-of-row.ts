/** What differs in a row, grouped the way a person asks: which answers are there, who gives them, and why. */
import type { FactResult, Json, SurfaceResult } from '../../harness/record/model.ts';
import { showValue } from '../text/plain-text.ts';
import { type Place, placesInWords } from './answer-places.ts';
import type { Row } from './matrix.ts';

export interface Answer {
  value: string;
  /** Places in words; empty where nobody measured gives the reference's answer. */
  places: string[];
}

export interface DifferingFact {
  title: string;
  /** The reference's answer first, then the others in the order of the columns. */
  answers: Answer[];
}

export interface Cause {
  because: string;
  source: string;
  places: string[];
}

export interface Remark {
  verdict: SurfaceResult['verdict'];
  reason: string;
  places: string[];
}

interface Measured extends Place {
  result: SurfaceResult;
}

export function differingFacts(row: Row): DifferingFact[] {
  const measured = measuredIn(row);
  return Object.entries(row.scenario.facts).flatMap(([name, { title, reference }]) => {
    const groups = new Map<string, Place[]>([[showValue(reference), []]]);
    for (const { target, surface, result } of measured) {
      const answer = answerOf(result.facts.find((fact) => fact.name === name));
      if (answer === undefined) continue;
      const value = showValue(answer);
      groups.set(value, [...(groups.get(value) ?? []), { target, surface }]);
    }
    if (groups.size === 1) return [];
    return [
      {
        title,
        answers: [...groups].map(([value, places]) => ({ value, places: placesInWords(row, places) })),
      },
    ];
  });
}

/** Objects count as the reference when the judge says so, whatever the order of their keys. */
function answerOf(fact: FactResult | undefined): Json | undefined {
  if (fact === undefined || fact.measured === undefined) return undefined;
  return fact.verdict === 'same' || fact.verdict === 'fixed' ? fact.reference : fact.measured;
}

/** The declared causes of what differs or is refused in this row, each with the places where it was seen. */
export function causesOf(row: Row): Cause[] {
  const measured = measuredIn(row);
  return row.scenario.differences.flatMap(({ because, source }, index) => {
    const seen = measured.filter(({ result }) => explains(result, index));
    return seen.length === 0 ? [] : [{ because, source, places: placesInWords(row, seen) }];
  });
}

function explains(result: SurfaceResult, index: number): boolean {
  if (result.verdict === 'unsupported' && result.difference === index) return true;
  return result.facts.some((fact) => fact.verdict === 'known-difference' && fact.difference === index);
}

/** The reasons of everything that is not about facts, equal ones together. */
export function remarksOn(row: Row): Remark[] {
  const groups = new Map<string, { verdict: SurfaceResult['verdict']; reason: string; seen: Place[] }>();
  for (const { target, surface, result } of measuredIn(row)) {
    const { verdict, reason } = result;
    if (reason === null) continue;
    const key = JSON.stringify([verdict, reason]);
    const group = groups.get(key) ?? { verdict, reason, seen: [] };
    group.seen.push({ target, surface });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ verdict, reason, seen }) => ({
    verdict,
    reason,
    places: placesInWords(row, seen),
  }));
}

function measuredIn(row: Row): Measured[] {
  return row.cells.flatMap(({ target, result }) =>
    (result?.surfaces ?? []).map((one) => ({ target: target.id, surface: one.surface, result: one })),
  );
}
