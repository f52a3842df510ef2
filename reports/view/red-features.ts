/** Features that fail the run, and those that are new data, in the words that all reports share. Pure. */
import { answerText, type FeatureResult, type RunRecord } from '../../harness/record/model.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { plain } from '../text/plain-text.ts';
import { groupedBy } from './grouped-by.ts';
import { counted } from './run-in-words.ts';
import { markAndWord } from './verdict-words.ts';

type Measured = Pick<RunRecord, 'features'>;

/** One line for each feature and each answer to it, which names its targets; more than `most` are counted. */
export function redFeatureLines(record: Measured, most: number): string[] {
  const lines = allLines(record);
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `and ${more} more`] : lines;
}

function allLines(record: Measured): string[] {
  return groupedBy(redFeatures(record), ({ feature: { id, verdict, expected }, measured }) => [
    id,
    verdict,
    expected,
    measured,
  ]).map((alike) => {
    const [{ feature, measured }] = alike;
    const { id, verdict, expected } = feature;
    const targets = alike.map(({ target }) => target).join(', ');
    return plain(
      `${markAndWord(verdict)} ${id} on ${targets}: expected ${expected ?? 'nothing'}, measured ${measured}`,
    );
  });
}

export function redFeatures({
  features,
}: Measured): { target: string; feature: FeatureResult; measured: string }[] {
  return features.flatMap(({ target, features: own }) =>
    own
      .filter(({ verdict }) => failing.has(verdict))
      .map((feature) => ({ target, feature, measured: answerText(feature) })),
  );
}

/** Null where there are none. */
export function newDataInWords({ features }: Measured): string | null {
  const counts = features.flatMap(({ target, features: own }) => {
    const count = own.filter(({ verdict }) => verdict === 'unknown').length;
    return count === 0 ? [] : [`${counted(count, 'feature')} on ${target}`];
  });
  return counts.length === 0
    ? null
    : `New data, which the baseline does not have and which is not judged: ${counts.join(', ')}. canialias baseline RECORD takes it in.`;
}

/** What to do about red ones. */
export const redFeaturesHint =
  'Where what was measured is right, canialias baseline RECORD takes it into suites/vocabulary/baseline.json.';
