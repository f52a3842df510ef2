/** What a scenario answered to the same question at one time and not at another. */
import type { Json, ResultLine, Surface, SurfaceResult } from '../../harness/record/model.ts';

export interface Repetition {
  /** From 1. */
  number: number;
  /** `alone`: one question at a time; `company`: beside others, as usual. */
  way: 'alone' | 'company';
  results: readonly ResultLine[];
}

export interface ChangedAnswer {
  target: string;
  scenario: string;
  surface: Surface;
  /** Null where it gave answers at one time and none at another. */
  fact: string | null;
  answers: {
    /** As JSON; where none was given, the verdict and why. */
    answer: string;
    repetitions: { number: number; way: Repetition['way'] }[];
  }[];
}

export interface Comparison {
  /** Facts on a surface of a target that were compared. */
  compared: number;
  changed: ChangedAnswer[];
}

type Asked = Pick<Repetition, 'number' | 'way'> & Pick<SurfaceResult, 'verdict' | 'reason' | 'facts'>;

export function changedAnswers(repetitions: readonly Repetition[]): Comparison {
  const comparison: Comparison = { compared: 0, changed: [] };
  for (const cell of cellsOf(repetitions)) {
    for (const surface of surfacesOf(cell.results)) {
      const asked = cell.results.map((one) => askedOn(surface, one));
      const answered = asked.filter((one) => one.facts.some(({ measured }) => measured !== undefined));
      const facts = new Set(answered.flatMap((one) => one.facts.map(({ name }) => name)));
      const rows: [string | null, ChangedAnswer['answers']][] = [
        [null, grouped(asked, (one) => (answered.includes(one) ? 'answers' : one.verdict))],
        ...[...facts].map((fact): (typeof rows)[number] => [
          fact,
          grouped(answered, (one) => answerTo(fact, one)),
        ]),
      ];
      comparison.compared += facts.size;
      for (const [fact, answers] of rows) {
        if (answers.length > 1)
          comparison.changed.push({ target: cell.target, scenario: cell.scenario, surface, fact, answers });
      }
    }
  }
  return comparison;
}

type CellResult = Pick<Repetition, 'number' | 'way'> & { result: ResultLine };

function cellsOf(
  repetitions: readonly Repetition[],
): { target: string; scenario: string; results: CellResult[] }[] {
  const cells = new Map<string, ReturnType<typeof cellsOf>[number]>();
  for (const { results, number, way } of repetitions) {
    for (const result of results) {
      const { target, scenario } = result;
      const key = `${target} ${scenario}`;
      const cell = cells.get(key) ?? { target, scenario, results: [] };
      cell.results.push({ number, way, result });
      cells.set(key, cell);
    }
  }
  return [...cells.values()];
}

function surfacesOf(results: readonly CellResult[]): Set<Surface> {
  return new Set(results.flatMap(({ result }) => result.surfaces.map(({ surface }) => surface)));
}

/** A cell whose worker was lost has no surface; it stands for each. */
function askedOn(surface: Surface, { number, way, result }: CellResult): Asked {
  const { verdict, reason, facts } = result.surfaces.find((one) => one.surface === surface) ?? {
    ...result,
    facts: [],
  };
  return { number, way, verdict, reason, facts };
}

function answerTo(fact: string, { facts, verdict }: Asked): string {
  const measured = facts.find(({ name }) => name === fact)?.measured;
  return measured === undefined ? verdict : inOrder(measured);
}

/** The order of keys is no part of an answer. */
function inOrder(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    inner === null || typeof inner !== 'object' || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => one.localeCompare(other))),
  );
}

function grouped(asked: readonly Asked[], answerOf: (one: Asked) => string): ChangedAnswer['answers'] {
  const groups = new Map<string, ChangedAnswer['answers'][number]>();
  for (const one of asked) {
    const answer = answerOf(one);
    const why = one.reason === null || answer !== one.verdict ? '' : `: ${one.reason}`;
    const group = groups.get(answer) ?? { answer: `${answer}${why}`, repetitions: [] };
    group.repetitions.push({ number: one.number, way: one.way });
    groups.set(answer, group);
  }
  return [...groups.values()];
}
