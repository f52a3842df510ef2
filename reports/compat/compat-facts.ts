import type { Matrix } from '../view/matrix.ts';
import type { Compat, CompatFact } from './schema.ts';

/** What a reader of the data is told of the facts that features refer to, as `area/name#fact`. */
export function compatFacts({ scenarios }: Matrix, wanted: ReadonlySet<string>): Compat['facts'] {
  const facts: Record<string, CompatFact> = {};
  for (const { id, title: question, facts: own, advice } of scenarios) {
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
        ...(instead.length === 0 ? {} : { advice: instead }),
      };
    }
  }
  return facts;
}
