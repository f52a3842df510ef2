/** All pages of the vocabulary. */
import type { Page } from '../../parts/layout.ts';
import type { Site } from '../../parts/site.ts';
import { columnsAsked } from './counts.ts';
import type { Frame } from './feature-table.ts';
import { indexPage } from './index-page.ts';
import { subjectPage } from './subject-page.ts';

/** None of a surface of which nothing was measured. `hasData`: does `compat.json` stand in the site? */
export function vocabularyPages(site: Site, hasData: boolean): Page[] {
  const { vocabulary } = site;
  if (vocabulary === null) return [];
  return (['cli', 'api', 'file'] as const).flatMap((surface) => {
    const subjects = vocabulary.subjects[surface];
    if (subjects.length === 0) return [];
    const columns = [...columnsAsked(vocabulary, surface)].toSorted((one, other) => one - other);
    const shown = withColumns(site, columns);
    const pagesOf = (frame: Omit<Frame, 'path'>) =>
      subjects.map((subject) => subjectPage({ ...frame, path: subject.path }, vocabulary, subject));
    return [indexPage(site, vocabulary, surface, columns, hasData), ...pagesOf({ shown, columns })];
  });
}

function withColumns(site: Site, columns: readonly number[]): Site {
  const targets = columns.flatMap((column) => site.record.targets[column] ?? []);
  const groups = site.groups
    .map((group) => ({ ...group, columns: group.columns.filter(({ index }) => columns.includes(index)) }))
    .filter((group) => group.columns.length > 0);
  return { ...site, record: { ...site.record, targets }, groups };
}
