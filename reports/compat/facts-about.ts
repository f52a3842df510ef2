/** Which facts measure the behaviour of a feature, and where they are not as the reference says. Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import type { TargetLine } from '../../harness/record/model.ts';
import { type Cause, type FactAnswer, likeReference } from '../view/answer.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Matrix, Row } from '../view/matrix.ts';
import { compareWeights, type Weighed } from '../view/weight.ts';
import { type CommandAliases, underFirstName } from './command-names.ts';

export interface AboutFact {
  /** `networks/link#exitCode` */
  ref: string;
  name: string;
  /** Of the fact itself; null in old records. */
  weight: Weighed | null;
  row: Row;
}

/** By the id of the feature, under the first name of its command. */
export function factsAbout({ rows }: Matrix, aliases: CommandAliases): Map<string, AboutFact[]> {
  const facts = new Map<string, AboutFact[]>();
  for (const row of rows.values()) {
    for (const [name, { about = [], weight }] of Object.entries(row.scenario.facts)) {
      for (const id of new Set(about.map((one) => underFirstName(one, aliases)))) {
        facts.set(id, [...(facts.get(id) ?? []), { ref: `${row.scenario.id}#${name}`, name, weight, row }]);
      }
    }
  }
  return facts;
}

export interface DeviatingFact {
  ref: string;
  weight: Weighed;
  cause: Cause | null;
}

/**
 * Null where none of the facts was measured there. Over the feature's own surface alone; what is written in a file is
 * measured over each surface that takes the file, and the heaviest answer counts.
 */
export function deviationsOn(
  id: string,
  facts: readonly AboutFact[],
  target: TargetLine,
): DeviatingFact[] | null {
  const { surface } = featureName(id);
  const given = facts.flatMap(({ ref, name, row }) => {
    const cell = row.cells.find((one) => one.target === target);
    const answers = (cell?.answers ?? []).filter(
      (one) => one.fact === name && (surface === 'file' || one.surface === surface),
    );
    return answers.map((answer) => ({ ref, answer }));
  });
  const measured = given.filter(({ answer }) => answer.weight !== null || likeReference(answer.answer));
  if (measured.length === 0) return null;
  return groupedBy(measured, ({ ref }) => ref).flatMap((ofFact) => {
    const [heaviest = ofFact[0]] = ofFact.toSorted((one, other) =>
      compareWeights(one.answer.weight, other.answer.weight),
    );
    return deviation(heaviest.ref, heaviest.answer);
  });
}

function deviation(ref: string, { weight, answer }: FactAnswer): DeviatingFact[] {
  if (weight === null) return [];
  return [{ ref, weight, cause: answer.kind === 'none' ? null : answer.cause }];
}
