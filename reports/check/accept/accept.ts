/** Findings that a person has accepted, taken out of a report. Pure. */
import type { FileReport, Finding, UseReport } from '../find/findings.ts';
import { isGeneral } from '../find/general.ts';
import { masked } from '../secrets/masked.ts';
import type { Use } from '../uses.ts';

/** `isAccepted` is asked of each finding once, in order; of what may differ too. */
export function withoutAccepted(
  report: FileReport,
  isAccepted: (use: Use, finding: Finding) => boolean,
): FileReport {
  return { ...report, uses: report.uses.map((one) => withoutAcceptedOf(one, isAccepted)) };
}

function withoutAcceptedOf(one: UseReport, isAccepted: (use: Use, finding: Finding) => boolean): UseReport {
  const left = (findings: readonly Finding[]) => findings.filter((finding) => !isAccepted(one.use, finding));
  const findings = left(one.findings);
  const possible = left(one.possible);
  if (findings.length + possible.length === one.findings.length + one.possible.length) return one;
  const [heaviest] = findings;
  const standing =
    heaviest?.class ?? (possible.some((other) => !isGeneral(one.use, other)) ? 'may-differ' : 'accepted');
  return { ...one, findings, possible, standing };
}

/** Gives the lines of a text that a place touches, without the space around them and without secrets. */
export function linesIn(text: string): (place: Use['place']) => string {
  const lines = text.split('\n');
  const shown = new Map<number, string>();
  const shownLine = (index: number) => {
    const line = shown.get(index) ?? masked((lines[index] ?? '').trim());
    shown.set(index, line);
    return line;
  };
  return ({ line, endLine }) =>
    lines
      .slice(line - 1, endLine)
      .map((_, index) => shownLine(line - 1 + index))
      .join('\n');
}
