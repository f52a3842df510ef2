/** Test support: what is said of a sample, as `expected.yaml` beside it has it. Pure. */
import type { FileReport, Finding } from '../find/findings.ts';
import { rulesInWords } from '../render/in-words.ts';

/** One line for each finding, and for each place that is not understood, with the names of lines for the targets. */
export function expectedLines(reports: readonly FileReport[]): string[] {
  return reports.flatMap(({ path, uses, notUnderstood }) => [
    ...uses.flatMap(({ use, findings }) =>
      findings.map(
        (finding) => `${path}:${use.place.line} ${rulesInWords([finding])}: ${classesOf(finding)}`,
      ),
    ),
    ...notUnderstood.map(({ place, reason }) => `${path}:${place.line} not understood: ${reason}`),
  ]);
}

/** `refused on podman, podman-rootless; silent on podman+docker-cli` */
function classesOf({ on }: Finding): string {
  const classes = [...new Set(on.map((one) => one.class))];
  return classes
    .map((kind) => {
      const lines = on.flatMap((one) => (one.class === kind ? [one.target.line] : []));
      return `${kind} on ${lines.join(', ')}`;
    })
    .join('; ');
}

/** The text of the file with other lines in it; all that stands before them stays. `before`: null of a new file. */
export function expectedText(before: string | null, lines: readonly string[]): string {
  const head = before?.replace(/^findings:[\s\S]*$/m, '') ?? '# What this sample is about.\n';
  const block = lines.length === 0 ? ' []' : ` |\n${lines.map((line) => `  ${line}`).join('\n')}`;
  return `${head}findings:${block}\n`;
}
