/** What could not be asked, by its reason. Pure. */
import type { Verdict } from '../../../../harness/record/model.ts';
import { remarksOf } from '../../../view/remarks.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { link, pages, scenarioPath } from '../../parts/links.ts';
import type { Site } from '../../parts/site.ts';

interface LeftOut {
  verdict: Verdict;
  reason: string;
  where: string;
  scenarios: { title: string; href: string }[];
}

const notAsked: ReadonlySet<Verdict> = new Set(['not-applicable', 'indeterminate', 'not-run']);

export function leftOut({ groups, rows }: Site): LeftOut[] {
  const found = new Map<
    string,
    { verdict: Verdict; reason: string; columns: Set<number>; ids: Set<string> }
  >();
  for (const { scenario, cells } of rows.values()) {
    for (const [column, cell] of cells.entries()) {
      const { verdict, result } = cell;
      if (!notAsked.has(verdict)) continue;
      const reason = result?.reason ?? remarksOf(cell)[0]?.reason ?? 'the run ended before';
      const key = JSON.stringify([verdict, reason]);
      const entry = found.get(key) ?? { verdict, reason, columns: new Set(), ids: new Set() };
      entry.columns.add(column);
      entry.ids.add(scenario.id);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ verdict, reason, columns, ids }) => ({
    verdict,
    reason,
    where: columnsInWords(groups, [...columns]),
    scenarios: [...ids].map((id) => ({
      title: rows.get(id)?.scenario.title ?? id,
      href: link(pages.run, scenarioPath(id)),
    })),
  }));
}
