/** What a run leaves beside its site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBeside } from './pages/run/page.ts';

const files: readonly FileBeside[] = [
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

/** Those of them that are there. */
export function filesBeside(site: string): FileBeside[] {
  return files.filter(({ href }) => existsSync(join(site, href)));
}
