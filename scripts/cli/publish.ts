/** The record of the full lab as it is published: small for the repository and for its pages, which show the evidence. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ResultLine, RunRecord } from '../../harness/record/model.ts';
import { withoutEvidence } from '../../harness/record/without-evidence.ts';
import { entryLines } from '../../harness/record/writing/entry-lines.ts';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { recordLines } from '../../harness/record/writing/record-lines.ts';
import type { CommandAliases } from '../../reports/compat/command-names.ts';
import { compatOf } from '../../reports/compat/compat-of.ts';
import { renderChanges } from '../../reports/diff/render-changes.ts';
import { renderMarkdown } from '../../reports/markdown/render.ts';
import type { ByHand } from '../../reports/site/reproductions.ts';
import { writeSite } from '../../reports/site/write-site.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import type { Matrix } from '../../reports/view/matrix.ts';
import { aliasesHere } from '../vocabulary/aliases-here.ts';

/** A larger record, compressed, is published without its evidence: git keeps every one for ever. */
const sensibleBytes = 1024 ** 2;

/** The files by name, with what is to be in them. */
export function publication(matrix: Matrix, aliases: CommandAliases) {
  const whole = pack(matrix);
  return {
    'run.jsonl.gz': whole.length <= sensibleBytes ? whole : pack(withoutEvidence(matrix)),
    'MATRIX.md': renderMarkdown(matrix),
    'CHANGES.md': renderChanges(matrix),
    'compat.json': entryLines(compatOf(matrix, aliases)),
  };
}

/**
 * Paths of what was made. `records`: the one to publish, then earlier ones, which tell the history in its pages.
 * `home`: as for `writeSite`. Throws `disk-full` or `cannot-write`.
 */
export async function publish(
  records: readonly [Matrix, ...Matrix[]],
  directory: string,
  byHand: ByHand,
  home: string | null = null,
): Promise<string[]> {
  makeDirectory(directory);
  const paths: string[] = [];
  const made = publication(records[0], await aliasesHere());
  for (const [name, data] of Object.entries(made)) {
    const path = join(directory, name);
    await writeWhole(path, data);
    paths.push(path);
  }
  const { 'run.jsonl.gz': record, 'compat.json': compat } = made;
  return [...paths, await writeSite(records, join(directory, 'site'), byHand, { home, record, compat })];
}

function pack(record: RunRecord): Uint8Array {
  const lines = recordLines(byScenario(record)).map((line) => `${JSON.stringify(line)}\n`);
  return gzipSync(lines.join(''), { level: 9 });
}

/** What columns answer alike to a scenario lies side by side: gzip sees no further than 32 kB back. */
function byScenario(record: RunRecord): RunRecord {
  const scenarios = new Map(record.scenarios.map(({ id }, index) => [id, index]));
  const targets = new Map(record.targets.map(({ id }, index) => [id, index]));
  const placeOf = ({ scenario, target }: ResultLine) =>
    (scenarios.get(scenario) ?? 0) * targets.size + (targets.get(target) ?? 0);
  return { ...record, results: record.results.toSorted((one, other) => placeOf(one) - placeOf(other)) };
}
