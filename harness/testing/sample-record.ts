/** Test support: builders for small, valid parts of a run record. Nothing that runs uses them. */
import {
  type CensusLine,
  type FactResult,
  type FeatureResult,
  type FeaturesLine,
  type HeaderLine,
  type ResultLine,
  type RunRecord,
  recordSchemaVersion,
  type ScenarioLine,
  type SurfaceResult,
  type TargetLine,
  type Traits,
} from '../record/model.ts';

export { recordLines as sampleLines } from '../record/writing/record-lines.ts';

const startedAt = '2025-11-03T09:15:00.000Z';

const dockerTraits: Traits = {
  engine: 'docker',
  mode: 'rootful',
  version: '20.10.24',
  client: 'docker',
  clientVersion: '20.10.24',
  apiVersion: '1.41',
  ociRuntime: 'runc',
  ociRuntimeVersion: '1.1.5',
  storageDriver: 'overlay2',
  networkBackend: 'libnetwork',
  networkBackendVersion: null,
  containersConf: null,
  builder: 'classic',
  rootlessNetwork: null,
  cgroupVersion: 1,
  cgroupManager: 'cgroupfs',
  logDriver: 'json-file',
  compose: null,
  composeVersion: null,
  seccomp: true,
  apparmor: false,
  selinux: false,
  kernel: '6.18.0',
  architecture: 'x86_64',
  operatingSystem: 'Debian GNU/Linux 12',
  sameHost: true,
  systemd: false,
  capSysResource: false,
  ipv6: true,
  unprivilegedPortStart: 1024,
  forwardPolicy: 'ACCEPT',
  hostRoot: true,
  disposable: false,
};

const podmanTraits: Traits = {
  ...dockerTraits,
  engine: 'podman',
  version: '4.3.1',
  client: 'podman',
  clientVersion: '4.3.1',
  storageDriver: 'overlay',
  networkBackend: 'netavark',
  networkBackendVersion: '1.4.0',
  containersConf: ['default_capabilities', 'default_sysctls'],
  builder: null,
  logDriver: 'k8s-file',
  compose: null,
  composeVersion: null,
};

const traitsById: Record<string, Traits> = {
  docker: dockerTraits,
  podman: podmanTraits,
  'podman-rootless': { ...podmanTraits, mode: 'rootless', rootlessNetwork: 'slirp4netns' },
};

/** Of hosts that the baseline of features names by release alone. */
export const hostOfToday = { cgroupVersion: 2, systemd: true } as const;

/** A target with the traits that its id promises; an id that is not one of the three gets rootful Podman's. */
export function sampleTarget(id: string, traits: Partial<Traits> = {}): TargetLine {
  const all = { ...(traitsById[id] ?? podmanTraits), ...traits };
  const { engine, mode, version } = all;
  return {
    type: 'target',
    id,
    traits: all,
    identity: { engine, mode, version, socket: `/run/${id}.sock` },
    socketOrigin: engine === 'docker' ? 'engine' : 'run',
    entered: 'host',
  };
}

/** One scenario with one fact, `holds`, whose reference is true. */
export function sampleScenario(id: string, overrides: Partial<ScenarioLine> = {}): ScenarioLine {
  return {
    type: 'scenario',
    id,
    area: id.split('/')[0] ?? id,
    title: `The question of ${id}`,
    why: 'Scripts depend on it.',
    claims: [],
    sources: ['https://docs.docker.com/'],
    surfaces: ['cli'],
    needs: [],
    facts: { holds: { title: 'it holds', reference: true, weight: 'silent' } },
    differences: [],
    advice: [],
    aliases: [],
    ...overrides,
  };
}

export function sampleFact(overrides: Partial<FactResult> = {}): FactResult {
  return {
    name: 'holds',
    verdict: 'same',
    reference: true,
    expected: true,
    measured: true,
    difference: null,
    ...overrides,
  };
}

/** A fact of a question that could not be asked. */
export function sampleUnmeasured(verdict: FactResult['verdict']): FactResult {
  return { name: 'holds', verdict, reference: true, expected: true, difference: null };
}

export function sampleSurface(overrides: Partial<SurfaceResult> = {}): SurfaceResult {
  return {
    surface: 'cli',
    verdict: 'same',
    reason: null,
    difference: null,
    facts: [sampleFact()],
    steps: [],
    made: [],
    ms: 210,
    engineMs: 200,
    ...overrides,
  };
}

export function sampleResult(
  scenario: string,
  target: string,
  overrides: Partial<ResultLine> = {},
): ResultLine {
  return {
    type: 'result',
    scenario,
    target,
    verdict: 'same',
    reason: null,
    startedAt,
    ms: 215,
    surfaces: [sampleSurface()],
    ...overrides,
  };
}

export function sampleCensus(target: TargetLine, overrides: Partial<CensusLine> = {}): CensusLine {
  const inventory = { containers: 1, volumes: 0, networks: 3, images: 2 };
  return {
    type: 'census',
    target: target.id,
    before: inventory,
    after: inventory,
    leftBehind: [],
    foreignTouched: [],
    identity: target.identity,
    ...overrides,
  };
}

/** A flag that is taken, as on Docker. */
export function sampleFeature(id: string, overrides: Partial<FeatureResult> = {}): FeatureResult {
  return { id, state: 'known', verdict: 'same', ...overrides };
}

export function sampleFeatures(target: string, features: readonly FeatureResult[]): FeaturesLine {
  return { type: 'features', target, ms: 40_000, features: [...features] };
}

export function sampleHeader(overrides: Partial<HeaderLine> = {}): HeaderLine {
  return {
    type: 'header',
    schema: recordSchemaVersion,
    runId: 'k3x9',
    startedAt,
    suiteCommit: '0123456789abcdef0123456789abcdef01234567',
    suiteDirty: false,
    host: { platform: 'linux', kernel: '6.18.0', cpus: 2, memoryBytes: 8 * 1024 ** 3, node: 'v20.20.2' },
    filters: { areas: [], ids: [], claims: [], targets: [], shard: null },
    parts: [],
    ...overrides,
  };
}

/** One scenario on Docker and on rootful Podman, the same on both by default. */
export function sampleRecord(
  overrides: Partial<Omit<RunRecord, 'footer'>> & { interrupted?: boolean } = {},
): RunRecord {
  const { interrupted = false, ...parts } = overrides;
  const targets = parts.targets ?? [sampleTarget('docker'), sampleTarget('podman')];
  const scenarios = parts.scenarios ?? [sampleScenario('dns/name')];
  const results =
    parts.results ??
    scenarios.flatMap((scenario) => targets.map((target) => sampleResult(scenario.id, target.id)));
  return {
    header: sampleHeader(),
    missing: [],
    features: [],
    census: targets.map((target) => sampleCensus(target)),
    ...parts,
    targets,
    scenarios,
    results,
    footer: {
      type: 'footer',
      endedAt: '2025-11-03T09:17:00.000Z',
      seconds: 120,
      results: results.length,
      interrupted,
    },
  };
}
