/** What was measured of a fact where that is not its reference, in a few characters. Pure. */
import type { Surface } from '../../harness/record/model.ts';
import { showValue } from '../text/plain-text.ts';
import { type Answer, likeReference } from '../view/answer.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Row } from '../view/matrix.ts';
import type { Compat, CompatFact } from './schema.ts';
import { shortened } from './shortened.ts';

type Measured = Pick<CompatFact, 'reference' | 'otherwise'>;

/** `columnOf`: the name of a target in the data. `placeOf`: of a set of columns in it. */
export function otherwiseOf(
  { scenario, cells }: Row,
  name: string,
  columnOf: (target: string) => string,
  placeOf: (columns: string[]) => number,
): Measured {
  const fact = scenario.facts[name];
  const told = cells.flatMap(({ target, answers }) =>
    answers.flatMap(({ fact: of, surface, answer }) => {
      const text = of === name && !likeReference(answer) ? answerText(answer) : null;
      return text === null ? [] : [{ column: columnOf(target.id), surface, text }];
    }),
  );
  if (fact === undefined || told.length === 0) return {};
  const texts = [...new Set(told.map(({ text }) => text))];
  const [reference = '', ...short] = shortened([showValue(fact.reference), ...texts]);
  const otherwise = groupedBy(told, ({ text }) => text).flatMap((alike) => {
    const answer = short[texts.indexOf(alike[0].text)] ?? '';
    return bySurface(alike, scenario.surfaces).map(({ surface, columns }) => ({
      answer,
      on: placeOf(columns),
      ...(surface === null ? {} : { surface }),
    }));
  });
  return { reference, otherwise };
}

/** One for all surfaces where they answer so on the same columns. */
function bySurface(
  alike: readonly { column: string; surface: Surface }[],
  surfaces: readonly Surface[],
): { surface: Surface | null; columns: string[] }[] {
  const sets = surfaces.map((surface) => ({
    surface,
    columns: alike.flatMap((one) => (one.surface === surface ? [one.column] : [])),
  }));
  const [first] = sets;
  if (first !== undefined && groupedBy(sets, ({ columns }) => columns).length === 1)
    return [{ surface: null, columns: first.columns }];
  return sets.filter(({ columns }) => columns.length > 0);
}

/** Null where nothing was measured. */
function answerText(answer: Answer): string | null {
  if (answer.kind === 'value') return showValue(answer.value);
  return answer.kind === 'refused' ? 'refused' : null;
}

/** What a column answered to a fact that it answers otherwise; null where the data does not tell. */
export function answerOn(
  { facts, columns = [] }: Pick<Compat, 'facts' | 'columns'>,
  ref: string,
  column: string,
  surface: Surface | 'file',
): string | null {
  const own = (facts[ref]?.otherwise ?? []).find(
    (one) =>
      (one.surface === undefined || surface === 'file' || one.surface === surface) &&
      columns[one.on]?.includes(column) === true,
  );
  return own?.answer ?? null;
}
