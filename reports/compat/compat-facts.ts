import type { Matrix, Row } from '../view/matrix.ts';
import type { Compat, CompatFact } from './schema.ts';

/** What a reader of the data is told of the facts that features refer to, as `area/name#fact`. */
export function compatFacts(
  { rows }: Matrix,
  wanted: ReadonlySet<string>,
  measured: (row: Row, fact: string) => Pick<CompatFact, 'reference' | 'otherwise'>,
): Compat['facts'] {
  const facts: Record<string, CompatFact> = {};
  for (const row of rows.values()) {
    const { id, title: question, facts: own, advice } = row.scenario;
    for (const [name, { title, when }] of Object.entries(own)) {
      const ref = `${id}#${name}`;
      if (!wanted.has(ref)) continue;
      const instead = advice.flatMap(({ facts: of, write, shownBy }) =>
        of.includes(name) ? [{ write, shownBy }] : [],
      );
      facts[ref] = {
        title,
        question,
        page: `scenarios/${id}.html`,
        ...(when === undefined ? {} : { when }),
        ...measured(row, name),
        ...(instead.length === 0 ? {} : { advice: instead }),
      };
    }
  }
  return facts;
}
