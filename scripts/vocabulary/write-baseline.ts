/** Takes the answers of a record into the baseline of the vocabulary, and tells what changed by that. */
import { CanialiasError } from '../../harness/errors.ts';
import { baselineChanges } from '../../harness/judge/baseline-changes.ts';
import { baselineWith } from '../../harness/judge/feature-baseline.ts';
import { readAnswers } from '../../harness/record/reading/read-answers.ts';
import { entryLines } from '../../harness/record/writing/entry-lines.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import { changesInWords } from './changes-in-words.ts';
import { baselineHere, baselinePath } from './vocabulary-here.ts';

/** What changed, over several lines. Throws `usage` for a record that holds no features, and what reading it throws. */
export async function writeBaseline(path: string, file: string = baselinePath): Promise<string> {
  const record = await readAnswers(path, { features: true });
  const before = await baselineHere(file);
  const isEmpty = record.features.every(({ features }) => features.length === 0);
  const after = isEmpty ? null : baselineWith(before, record);
  if (after === null) {
    const what = isEmpty ? 'no features' : 'no features of Docker, which is the reference';
    throw new CanialiasError(
      'usage',
      `${path} holds ${what}`,
      'measure them: npm run matrix -- --area vocabulary',
    );
  }
  await writeWhole(file, entryLines(after));
  return changesInWords(baselineChanges(before, after), after);
}
