/** Test support: three releases of Podman and one of Docker that know `run --link` differently. */
import type { FeatureResult, RunRecord } from '../../harness/record/model.ts';
import {
  sampleFact,
  sampleFeature,
  sampleFeatures,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';

const releases = ['3.0.1', '4.3.1', '5.4.2'];
const podmans = releases.map((version) => sampleTarget(`podman@${version}`, { version }));
const docker = sampleTarget('docker@28.5.2', { ...sampleTarget('docker').traits, version: '28.5.2' });

export const sampleAliases = { 'container run': 'run' };

/** `link`: what each release of Podman answers to `run --link`, the oldest first. */
export function compatRecord(
  link: readonly FeatureResult['state'][] = ['unknown', 'unknown', 'known'],
): RunRecord {
  const features = (state: FeatureResult['state'], isDocker = false) => [
    sampleFeature('cli:run'),
    sampleFeature('cli:container run'),
    sampleFeature('cli:run --link', { state, takes: 'value' }),
    sampleFeature('cli:run --detach', { short: '-d', takes: 'nothing' }),
    sampleFeature('api:POST /containers/create HostConfig.Links', { state: isDocker ? 'known' : 'ignored' }),
    sampleFeature('api:GET /info .Name', { type: isDocker ? 'string' : 'number' }),
  ];
  const scenario = sampleScenario('networks/link', {
    title: 'A container reaches another by --link',
    facts: {
      works: {
        title: 'the name resolves',
        reference: true,
        weight: 'fails',
        about: ['cli:container run --link'],
      },
      runs: { title: 'the container runs', reference: true, weight: 'fails', about: ['cli:run --detach'] },
    },
    differences: [
      {
        on: { engine: 'podman' },
        facts: { works: false },
        refused: false,
        weight: 'silent',
        because: 'links are not resolved',
        source: 'https://docs.podman.io/',
      },
    ],
    advice: [{ facts: ['works'], write: 'a network of your own', shownBy: 'dns/name#holds' }],
  });
  const works = sampleFact({ name: 'works' });
  const fails = sampleFact({
    ...works,
    verdict: 'known-difference',
    measured: false,
    expected: false,
    difference: 0,
  });
  return sampleRecord({
    targets: [podmans[2] ?? docker, docker, ...podmans.slice(0, 2)],
    scenarios: [scenario],
    results: [docker, ...podmans].map((target) =>
      sampleResult(scenario.id, target.id, {
        surfaces: [
          sampleSurface({
            facts: [target === docker ? works : fails, sampleFact({ name: 'runs' })],
          }),
        ],
      }),
    ),
    features: [
      sampleFeatures(docker.id, features('known', true)),
      ...podmans.map(({ id }, index) => sampleFeatures(id, features(link[index] ?? 'known'))),
    ],
  });
}

/** The same with a scenario over both surfaces: Podman keeps SHELL over the API alone, and restarts as Docker does. */
export function withFileFacts(record: RunRecord): RunRecord {
  const scenario = sampleScenario('build/shell', {
    title: 'An image keeps its SHELL',
    surfaces: ['cli', 'api'],
    facts: {
      kept: { title: 'SHELL is kept', reference: true, weight: 'silent', about: ['dockerfile:SHELL'] },
      restarts: {
        title: 'it starts again',
        reference: true,
        weight: 'fails',
        about: ['compose:services.*.restart'],
      },
    },
    differences: [
      {
        on: { engine: 'podman' },
        facts: { kept: false },
        refused: false,
        weight: 'silent',
        because: 'the format has no place for it',
        source: 'https://docs.podman.io/',
      },
    ],
  });
  const kept = sampleFact({ name: 'kept' });
  const lost = sampleFact({
    ...kept,
    verdict: 'known-difference',
    measured: false,
    expected: false,
    difference: 0,
  });
  const restarts = sampleFact({ name: 'restarts' });
  const results = record.targets.map(({ id, traits }) =>
    sampleResult(scenario.id, id, {
      surfaces: [
        sampleSurface({ facts: [traits.engine === 'docker' ? kept : lost, restarts] }),
        sampleSurface({ surface: 'api', facts: [kept, restarts] }),
      ],
    }),
  );
  return {
    ...record,
    scenarios: [...record.scenarios, scenario],
    results: [...record.results, ...results],
  };
}
