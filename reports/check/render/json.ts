/** A check as JSON, for other programs. Pure. */
import type { Finding, UseReport } from '../find/findings.ts';
import type { CheckResult } from '../result.ts';
import { factAsData, withoutVerdict } from './as-data.ts';

/** Ends in a newline. */
export function renderJson({
  question,
  files,
  notRead,
  problems,
  tally,
  staleBaseline,
}: CheckResult): string {
  const { targets, from } = question;
  const told = {
    schema: 1,
    targets: targets.map(({ name, open }) => ({ name, measured: open === null })),
    from: from === null ? null : from.name,
    files: files.map(({ report: { path, kind, uses, notUnderstood } }) => ({
      path,
      kind,
      uses: uses.length,
      findings: uses.flatMap((one) => one.findings.map((finding) => findingOf(one, finding))),
      possible: uses.flatMap((one) =>
        one.possible.map((finding) => ({ ...findingOf(one, finding), open: finding.open })),
      ),
      withoutVerdict: withoutVerdict(uses).map(({ use: { feature, value, place }, standing }) => ({
        feature,
        ...(value === undefined ? {} : { value }),
        place,
        standing,
      })),
      notUnderstood,
    })),
    notRead,
    problems,
    staleBaseline,
    tally,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function findingOf(
  { use }: UseReport,
  { rule, class: kind, title, on, facts, causes, advice }: Finding,
): object {
  return {
    rule,
    class: kind,
    feature: use.feature,
    ...(use.value === undefined ? {} : { value: use.value }),
    place: use.place,
    title,
    on: on.map((one) => ({ target: one.target.name, class: one.class })),
    facts: facts.map(factAsData),
    causes: causes.map(({ because, source, on: where }) => ({
      because,
      source,
      on: where.map(({ name }) => name),
    })),
    advice,
  };
}
