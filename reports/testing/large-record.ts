/** A generated record of any size, to test how the page handles it. The same every time. */
import type {
  FactResult,
  FeatureResult,
  FeaturesLine,
  ResultLine,
  RunRecord,
  ScenarioLine,
  SurfaceResult,
  TargetLine,
  Verdict,
} from '../../harness/record/model.ts';
import { recordSchemaVersion, weightSchema } from '../../harness/record/model.ts';
import { worst } from '../../harness/record/verdicts.ts';
import { sampleFeature, sampleFeatures } from '../../harness/testing/sample-record.ts';

const areas = ['dns', 'lifecycle', 'namespaces', 'networks', 'ports', 'registry', 'volumes'];
const kinds = [
  { id: 'docker', engine: 'docker', mode: 'rootful', client: 'docker', major: 20 },
  { id: 'podman', engine: 'podman', mode: 'rootful', client: 'podman', major: 3 },
  { id: 'podman-rootless', engine: 'podman', mode: 'rootless', client: 'podman', major: 3 },
  { id: 'podman+docker-cli', engine: 'podman', mode: 'rootful', client: 'docker', major: 3 },
] as const;
const startedAt = '2025-11-03T09:15:00.000Z';
const wordsOfTitles = [
  'A container',
  'keeps',
  'its name',
  'on a custom network',
  'after a restart',
  'without the option',
];

/** `features`: how many are measured of each target's vocabulary; none where it is left out. */
export function largeRecord(size: { scenarios: number; columns: number; features?: number }): RunRecord {
  const targets = Array.from({ length: size.columns }, (_, column) => targetAt(column));
  const scenarios = Array.from({ length: size.scenarios }, (_, index) => scenarioAt(index, size.scenarios));
  const results = scenarios.flatMap((scenario, row) =>
    targets.map((target, column) => resultAt(scenario, target, row, column)),
  );
  const host = { platform: 'linux', kernel: '6.18.0', cpus: 2, memoryBytes: 8 * 1024 ** 3, node: 'v20.20.2' };
  const none = { containers: 0, volumes: 0, networks: 0, images: 0 };
  return {
    header: {
      type: 'header',
      schema: recordSchemaVersion,
      runId: 'large',
      startedAt,
      suiteCommit: null,
      suiteDirty: false,
      host,
      filters: { areas: [], ids: [], claims: [], targets: [], shard: null },
      parts: [],
    },
    targets,
    missing: [],
    scenarios,
    results,
    features: size.features === undefined ? [] : targets.map(featuresOf(size.features)),
    census: targets.map(({ id, identity }) => ({
      type: 'census',
      target: id,
      before: none,
      after: none,
      leftBehind: [],
      foreignTouched: [],
      identity,
    })),
    footer: {
      type: 'footer',
      endedAt: startedAt,
      seconds: 1800,
      results: results.length,
      interrupted: false,
    },
  };
}

const commands = [
  'run',
  'create',
  'exec',
  'ps',
  'images',
  'build',
  'network create',
  'volume create',
  'inspect',
  'events',
];

/** Of ten: a command, five flags, a filter, a placeholder, a field of a body, and one of an answer. */
function featureIdAt(index: number): string {
  const number = Math.floor(index / 10);
  const command = commands[number % commands.length] ?? 'run';
  const endpoint = `/${command.replace(' ', '/')}${number}`;
  const ids = [
    `cli:${command}${number}`,
    ...['link', 'network', 'label', 'memory', 'detach'].map((flag) => `cli:${command}${number} --${flag}`),
    `cli:${command}${number} --filter health`,
    `cli:${command}${number} --format .Names`,
    `api:POST ${endpoint} HostConfig.Links`,
    `api:GET ${endpoint} .State.Health`,
  ];
  return ids[index % ids.length] ?? '';
}

/** Docker has nearly all; of Podman a tenth is unknown, and of that a half until some version. */
function featuresOf(count: number): (target: TargetLine, column: number) => FeaturesLine {
  return (target, column) => {
    const release = Math.floor(column / kinds.length);
    const features = Array.from({ length: count }, (_, index): FeatureResult => {
      const isLate = index % 20 === 3 && release < index % 5;
      const isMissing =
        target.traits.engine === 'podman' ? index % 20 === 13 || isLate : index % 97 === 5 && release < 2;
      return sampleFeature(featureIdAt(index), isMissing ? { state: 'unknown', verdict: 'unsupported' } : {});
    });
    return sampleFeatures(target.id, features);
  };
}

function targetAt(column: number): TargetLine {
  const kind = kinds[column % kinds.length] ?? kinds[0];
  const release = Math.floor(column / kinds.length);
  const { engine, mode, client } = kind;
  const version = `${kind.major + release}.${(release * 3) % 10}.1`;
  const id = `${kind.id}@${version}`;
  return {
    type: 'target',
    id,
    traits: {
      engine,
      mode,
      version,
      client,
      clientVersion: version,
      apiVersion: '1.41',
      ociRuntime: 'runc',
      ociRuntimeVersion: '1.1.5',
      storageDriver: 'overlay2',
      networkBackend: engine === 'docker' ? 'libnetwork' : 'netavark',
      networkBackendVersion: null,
      containersConf: null,
      builder: null,
      rootlessNetwork: mode === 'rootless' ? 'pasta' : null,
      cgroupVersion: 2,
      cgroupManager: 'systemd',
      logDriver: 'json-file',
      compose: null,
      composeVersion: null,
      seccomp: true,
      apparmor: false,
      selinux: false,
      kernel: '6.18.0',
      architecture: 'x86_64',
      operatingSystem: 'Debian GNU/Linux 13',
      sameHost: true,
      systemd: true,
      capSysResource: true,
      ipv6: true,
      unprivilegedPortStart: 1024,
      forwardPolicy: null,
      hostRoot: true,
      disposable: true,
    },
    identity: { engine, mode, version, socket: `/run/${id}.sock` },
    socketOrigin: 'engine',
    entered: 'namespaces',
  };
}

function scenarioAt(index: number, count: number): ScenarioLine {
  const area = areas[Math.floor((index / count) * areas.length)] ?? 'dns';
  const words = wordsOfTitles.filter((_, place) => (index >> place) % 2 === 0 || place < 3);
  const names = Array.from({ length: 1 + (index % 5) }, (_, fact) => `fact${fact + 1}`);
  const facts = names.map((name, fact) => {
    const weight = weightSchema.options[(index + fact) % weightSchema.options.length] ?? 'silent';
    return [name, { title: `${words.join(' ')}, part ${fact + 1}`, reference: true, weight }] as const;
  });
  return {
    type: 'scenario',
    id: `${area}/question-${index + 1}`,
    area,
    title: `${words.join(' ')}, question ${index + 1}`,
    why: 'Scripts that start several containers depend on it.',
    claims: [`${area}-${String(1 + (index % 20)).padStart(2, '0')}`],
    sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
    surfaces: index % 3 === 0 ? ['cli', 'api'] : ['cli'],
    needs: [],
    facts: Object.fromEntries(facts),
    differences: [
      {
        on: { engine: 'podman', version: '<5' },
        facts: Object.fromEntries(names.map((name) => [name, false])),
        refused: false,
        weight: null,
        because: `the default of question ${index + 1} came from another place before`,
        source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
      },
    ],
    advice: [],
    aliases: [],
  };
}

function resultAt(scenario: ScenarioLine, target: TargetLine, row: number, column: number): ResultLine {
  // Of the questions half differ on Podman, and a sixth of all until some version.
  const release = Math.floor(column / kinds.length);
  const differs = target.traits.engine === 'podman' && row % 2 === 0 && (row % 6 > 0 || release < row % 5);
  const surfaces = scenario.surfaces.map((surface): SurfaceResult => {
    const facts = Object.keys(scenario.facts).map((name, fact) => factAt(name, differs && fact % 2 === 0));
    return {
      surface,
      verdict: worst(facts.map(({ verdict }) => verdict)),
      reason: null,
      difference: null,
      facts,
      steps: [
        { name: 'set up', phase: 'observe', calls: [callAt(target, row, 0)] },
        { name: 'ask', phase: 'observe', calls: [callAt(target, row, 1), callAt(target, row, 2)] },
        { name: 'clean up', phase: 'clean-up', calls: [callAt(target, row, 3)] },
      ],
      made: [],
      ms: 900,
      engineMs: 880,
    };
  });
  return {
    type: 'result',
    scenario: scenario.id,
    target: target.id,
    verdict: worst(surfaces.map(({ verdict }) => verdict)),
    reason: null,
    startedAt,
    ms: 950,
    surfaces,
  };
}

function factAt(name: string, differs: boolean): FactResult {
  const verdict: Verdict = differs ? 'known-difference' : 'same';
  return {
    name,
    verdict,
    reference: true,
    expected: !differs,
    measured: !differs,
    difference: differs ? 0 : null,
  };
}

function callAt(
  { traits }: TargetLine,
  row: number,
  place: number,
): SurfaceResult['steps'][number]['calls'][number] {
  return {
    via: 'cli',
    argv: [
      traits.client,
      'run',
      '--rm',
      '--name',
      `ca-large-question-${row}-${place}`,
      'localhost/canialias/base:large',
      'echo',
      'hello',
    ],
    exitCode: 0,
    stdout: `hello from line ${row}\n`.repeat(8),
    stderr: '',
    at: place * 220,
    ms: 200,
    polls: [],
    stdin: null,
    env: {},
    cwd: null,
  };
}
