/** Files for programs that belong to a site: what a run leaves beside it, or its record within it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBeside } from './pages/run/page.ts';

const beside: readonly FileBeside[] = [
  { name: 'run.jsonl', what: 'the run record, with all evidence', href: '../run.jsonl' },
  { name: 'MATRIX.md', what: 'the matrix in Markdown', href: '../MATRIX.md' },
  { name: 'summary.json', what: 'the figures, for programs', href: '../summary.json' },
  { name: 'junit.xml', what: 'the cells as test cases', href: '../junit.xml' },
  {
    name: 'Allure report',
    what: 'the same evidence as test results',
    href: '../allure-report/index.html',
  },
];

export const packedRecord: FileBeside = {
  name: 'run.jsonl.gz',
  what: 'the run record: every answer; a large one without its calls, which the pages of the questions show',
  href: 'run.jsonl.gz',
};

export const compatData: FileBeside = {
  name: 'compat.json',
  what: 'what each engine makes of each command, flag, field and endpoint, for programs',
  href: 'compat.json',
};

/** A published site stands alone: it has its record, and nothing beside it goes with it. */
export function filesOf(
  site: string,
  record: Uint8Array | null,
  compat: string | Uint8Array | null,
): FileBeside[] {
  if (record !== null) return [packedRecord, ...(compat === null ? [] : [compatData])];
  return beside.filter(({ href }) => existsSync(join(site, href)));
}
