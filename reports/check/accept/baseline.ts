/** Findings of old code that are known, kept in a file, so that only new ones are told. Pure. */
import { CanialiasError } from '../../../harness/errors.ts';
import { compareText } from '../../../harness/record/column-order.ts';
import type { FileReport, Finding } from '../find/findings.ts';
import { masked } from '../secrets/masked.ts';
import type { Use } from '../uses.ts';
import { linesIn, withoutAccepted } from './accept.ts';

interface Entry {
  path: string;
  rule: string;
  /** The lines of the use, without the space around them: they may move. */
  text: string;
  count: number;
}

export interface Baseline {
  schema: 1;
  findings: Entry[];
}

/** A file as it was checked, with its text. */
export interface CheckedFile {
  report: FileReport;
  text: string;
}

export function baselineOf(files: readonly CheckedFile[]): Baseline {
  const counts = new Map<string, Entry>();
  for (const { report, text } of files) {
    const linesAt = linesIn(text);
    for (const { use, findings } of report.uses) {
      for (const { rule } of findings) {
        const entry = { path: report.path, rule, text: linesAt(use.place) };
        const known = counts.get(keyOf(entry));
        counts.set(keyOf(entry), { ...entry, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  const findings = [...counts.values()].toSorted((one, other) => compareText(keyOf(one), keyOf(other)));
  return { schema: 1, findings };
}

/** `stale`: entries of these files that were found less often than they say. */
export function withoutBaseline(
  files: readonly CheckedFile[],
  baseline: Baseline,
): { files: CheckedFile[]; stale: number } {
  const left = new Map(baseline.findings.map((entry) => [keyOf(entry), entry.count]));
  const reports = files.map(({ report, text }) => {
    const linesAt = linesIn(text);
    const isKnown = (use: Use, { rule, open }: Finding) => {
      if (left.size === 0 || open.length > 0) return false;
      const key = keyOf({ path: report.path, rule, text: linesAt(use.place) });
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count > 0;
    };
    return { text, report: withoutAccepted(report, isKnown) };
  });
  const paths = new Set(files.map(({ report }) => report.path));
  const stale = baseline.findings.filter((one) => paths.has(one.path) && (left.get(keyOf(one)) ?? 0) > 0);
  return { files: reports, stale: stale.length };
}

/** Throws `usage`. `path`: for the error. */
export function parseBaseline(text: string, path: string): Baseline {
  const hint = `write it anew: canialias check --baseline ${path} --write-baseline`;
  try {
    const data: unknown = JSON.parse(text);
    if (isBaseline(data)) return withoutSecretsIn(data);
  } catch (error) {
    throw new CanialiasError('usage', `${path} is not a baseline of canialias check`, hint, error);
  }
  throw new CanialiasError('usage', `${path} is not a baseline of canialias check`, hint);
}

/** Of a baseline that was written when lines were kept as they are. */
function withoutSecretsIn({ schema, findings }: Baseline): Baseline {
  return { schema, findings: findings.map((one) => ({ ...one, text: masked(one.text) })) };
}

function isBaseline(data: unknown): data is Baseline {
  if (typeof data !== 'object' || data === null || !('findings' in data) || !('schema' in data)) return false;
  return data.schema === 1 && Array.isArray(data.findings) && data.findings.every(isEntry);
}

function isEntry(entry: unknown): entry is Entry {
  const { path, rule, text, count } = (entry ?? {}) as Record<string, unknown>;
  return [path, rule, text].every((one) => typeof one === 'string') && typeof count === 'number';
}

function keyOf({ path, rule, text }: Omit<Entry, 'count'>): string {
  return [path, rule, text].join('\n');
}
