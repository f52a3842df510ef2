import { describe, expect, test } from 'vitest';
import { sampleFeature, sampleFeatures } from '../testing/sample-record.ts';
import type { Line } from './model.ts';
import { featuresOf, vocabularyLines } from './vocabulary-lines.ts';

const refused = { state: 'refused', verdict: 'unsupported', says: 'unknown flag: --link' } as const;
const columns = [
  sampleFeatures('docker', [
    sampleFeature('cli:run --link', { takes: 'value' }),
    sampleFeature('cli:run --rm', { takes: 'nothing' }),
  ]),
  sampleFeatures('podman', [sampleFeature('cli:run --link', refused), sampleFeature('cli:run --pod')]),
  sampleFeatures('podman-rootless', [sampleFeature('cli:run --link', refused)]),
];
const lines = vocabularyLines(columns);

describe('vocabularyLines', () => {
  test('has a line for each target, then one for each feature, with the targets that answered alike', () => {
    expect(lines).toEqual([
      { type: 'vocabulary', target: 'docker', ms: 40_000, features: 2 },
      { type: 'vocabulary', target: 'podman', ms: 40_000, features: 2 },
      { type: 'vocabulary', target: 'podman-rootless', ms: 40_000, features: 1 },
      {
        type: 'feature',
        id: 'cli:run --link',
        answers: [
          { state: 'known', takes: 'value', verdict: 'same', targets: ['docker'] },
          { ...refused, targets: ['podman', 'podman-rootless'] },
        ],
      },
      {
        type: 'feature',
        id: 'cli:run --pod',
        answers: [{ state: 'known', verdict: 'same', targets: ['podman'] }],
      },
      {
        type: 'feature',
        id: 'cli:run --rm',
        answers: [{ state: 'known', takes: 'nothing', verdict: 'same', targets: ['docker'] }],
      },
    ]);
  });

  test('leaves a list as it is whose features are not in order, or are named twice', () => {
    const twice = sampleFeatures('podman', [sampleFeature('cli:run'), sampleFeature('cli:run')]);
    const turned = sampleFeatures('docker', [sampleFeature('cli:run'), sampleFeature('cli:ps')]);
    expect(vocabularyLines([twice, turned])).toEqual([twice, turned]);
  });
});

describe('featuresOf', () => {
  test('gives each target the answers that it gave', () => {
    expect(featuresOf(lines)).toEqual(columns);
  });

  test('takes lists of whole targets too, as a run writes them', () => {
    const [docker, ...others] = columns;
    expect(featuresOf([...(docker ? [docker] : []), ...vocabularyLines(others)])).toEqual(columns);
  });

  const [docker, podman, rootless, link, pod, rm] = lines;
  const of = (...some: (Line | undefined)[]) => featuresOf(some.filter((line) => line !== undefined));

  test.each([
    [
      'a line is lost',
      of(docker, podman, rootless, link, pod),
      'has 1 features of "docker", and its vocabulary counts 2',
    ],
    [
      'a column is lost',
      of(docker, rootless, link, pod, rm),
      'has an answer to a feature of "podman", and no vocabulary of it',
    ],
    [
      'a feature is there twice',
      of(docker, podman, rootless, link, link, rm),
      'has a feature twice, or out of order',
    ],
    [
      'a target answers twice',
      of(docker, podman, rootless, {
        type: 'feature',
        id: 'cli:run',
        answers: [
          { state: 'known', verdict: 'same', targets: ['docker'] },
          { state: 'unknown', verdict: 'unsupported', targets: ['docker'] },
        ],
      }),
      'has two answers of "docker" to the feature "cli:run"',
    ],
  ])('says what is wrong where %s', (_, found, told) => {
    expect(found).toBe(told);
  });
});
