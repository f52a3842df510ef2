/** The vocabulary of one target as JUnit test cases: one for each kind of feature. */
import { featureKinds, featureName } from '../../harness/record/feature-kind.ts';
import { featureCounts, shareOf } from '../view/feature-counts.ts';
import { kindWords } from '../view/kind-words.ts';
import type { Matrix } from '../view/matrix.ts';
import { redFeatureLines, redFeaturesHint } from '../view/red-features.ts';
import type { TestCase } from './test-case.ts';

export function vocabularyCases(matrix: Matrix, target: string): TestCase[] {
  return featureCounts({ features: matrix.features.filter((line) => line.target === target) }).flatMap(
    ({ kinds }) =>
      featureKinds.flatMap((kind): TestCase[] => {
        const counts = kinds[kind];
        if (counts === undefined) return [];
        const { asked, same } = shareOf(counts);
        const share = `${same} of ${asked} ${kindWords[kind].several} answer as the reference`;
        const features = matrix.features
          .filter((line) => line.target === target)
          .map((line) => ({
            ...line,
            features: line.features.filter(({ id }) => featureName(id).kind === kind),
          }));
        const red = redFeatureLines({ features }, Number.POSITIVE_INFINITY);
        const fresh = counts.unknown === 0 ? '' : `; ${counts.unknown} are new data`;
        const message = `${red.length} ${kindWords[kind].several} not as in the baseline`;
        return [
          {
            outcome: red.length === 0 ? 'passed' : 'failure',
            seconds: 0,
            element: {
              name: 'testcase',
              attributes: {
                classname: `${target}.vocabulary`,
                name: kindWords[kind].several,
                time: '0.000',
              },
              content:
                red.length === 0
                  ? [{ name: 'system-out', content: share + fresh }]
                  : [
                      {
                        name: 'failure',
                        attributes: { type: 'vocabulary', message },
                        content: [...red, redFeaturesHint].join('\n'),
                      },
                    ],
            },
          },
        ];
      }),
  );
}
