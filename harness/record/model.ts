/**
 * The run record: the only thing that reports read. One JSON object a line, in this order: header,
 * targets, scenarios, results (as they finish), census, footer. A record without its footer was cut off.
 */
import { z } from 'zod';

/** Raised whenever a line changes its shape; a reader refuses records newer than itself. */
export const recordSchemaVersion = 1;

export const engineSchema = z.enum(['docker', 'podman']);
export type EngineKind = z.infer<typeof engineSchema>;

export const modeSchema = z.enum(['rootful', 'rootless']);
export type Mode = z.infer<typeof modeSchema>;

export const surfaceSchema = z.enum(['cli', 'api']);
export type Surface = z.infer<typeof surfaceSchema>;

export const verdictSchema = z.enum([
  'same',
  'known-difference',
  'new-difference',
  'fixed',
  'unsupported',
  'not-applicable',
  'indeterminate',
  'not-run',
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

/** Properties of a target, read from it or from its host, never assumed. */
export const traitsSchema = z.strictObject({
  engine: engineSchema,
  mode: modeSchema,
  /** Version of the engine (the server, where there is one), as it prints it. */
  version: z.string(),
  /** Version of the command-line client that the `cli` surface runs. */
  clientVersion: z.string(),
  /** Newest Docker API version that the engine serves, such as `1.41`. */
  apiVersion: z.string(),
  ociRuntime: z.string(),
  ociRuntimeVersion: z.string(),
  storageDriver: z.string(),
  networkBackend: z.enum(['libnetwork', 'netavark', 'cni']),
  networkBackendVersion: z.string().nullable(),
  /** What connects a rootless container that asked for no network; null on a rootful engine. */
  rootlessNetwork: z.string().nullable(),
  cgroupVersion: z.union([z.literal(1), z.literal(2)]),
  cgroupManager: z.string(),
  logDriver: z.string(),
  seccomp: z.boolean(),
  apparmor: z.boolean(),
  selinux: z.boolean(),
  kernel: z.string(),
  architecture: z.string(),
  operatingSystem: z.string(),
  /** Does the engine run on the host that this process sees (no VM, no remote socket)? */
  sameHost: z.boolean(),
  /** Is systemd PID 1 on this host? */
  systemd: z.boolean(),
  /** May processes on this host raise limits over their hard limit (CAP_SYS_RESOURCE)? */
  capSysResource: z.boolean(),
  /** Does this process run as root, so that it may look into other namespaces? */
  hostRoot: z.boolean(),
  /** May the engine be reset, restarted and reconfigured at will (a lab engine)? */
  disposable: z.boolean(),
});
export type Traits = z.infer<typeof traitsSchema>;

/** Identity that a target proves before the first and after the last scenario. */
export const identitySchema = z.strictObject({
  engine: engineSchema,
  mode: modeSchema,
  version: z.string(),
  socket: z.string(),
});
export type Identity = z.infer<typeof identitySchema>;

/** When a call was sent: milliseconds after the first moment of its observation. Calls may overlap. */
const at = z.number();

const cliCallSchema = z.strictObject({
  via: z.literal('cli'),
  argv: z.array(z.string()),
  /** Null when the process was ended by a signal or a time-out. */
  exitCode: z.number().int().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  at,
  ms: z.number(),
  /** Bytes given on standard input, as text; null when there were none. */
  stdin: z.string().nullable(),
  /** Environment the question itself set, over the target's own. */
  env: z.record(z.string(), z.string()),
  /** Working directory that the question itself chose; null for the target's own. */
  cwd: z.string().nullable(),
});
export type CliCall = z.infer<typeof cliCallSchema>;

const apiCallSchema = z.strictObject({
  via: z.literal('api'),
  method: z.string(),
  path: z.string(),
  request: jsonSchema.nullable(),
  /** Login for a registry, sent in the X-Registry-Auth header. */
  auth: z.strictObject({ username: z.string(), password: z.string(), serveraddress: z.string() }).nullable(),
  /** HTTP status; null when the transport failed. */
  status: z.number().int().nullable(),
  /** Parsed JSON where it is JSON, text otherwise. */
  response: jsonSchema,
  at,
  ms: z.number(),
});
export type ApiCall = z.infer<typeof apiCallSchema>;

/** A look from outside the engine: a socket opened on the host, a file read, a program that is not an engine. */
const hostCallSchema = z.strictObject({
  via: z.literal('host'),
  argv: z.array(z.string()),
  exitCode: z.number().int().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  at,
  ms: z.number(),
});
export type HostCall = z.infer<typeof hostCallSchema>;

export const callSchema = z.discriminatedUnion('via', [cliCallSchema, apiCallSchema, hostCallSchema]);
export type Call = z.infer<typeof callSchema>;

/** Evidence of one named call group of a scenario, in the order in which it ran. */
export const stepSchema = z.strictObject({
  name: z.string(),
  phase: z.enum(['observe', 'clean-up']),
  calls: z.array(callSchema),
});
export type Step = z.infer<typeof stepSchema>;

export const factResultSchema = z.strictObject({
  name: z.string(),
  verdict: verdictSchema,
  reference: jsonSchema,
  /** What the scenario expects of this target: the reference, or a declared difference. */
  expected: jsonSchema,
  /** Absent only when the fact was not measured. */
  measured: jsonSchema.optional(),
  /** Index into the scenario's differences, where one applies to this fact and target. */
  difference: z.number().int().nonnegative().nullable(),
});
export type FactResult = z.infer<typeof factResultSchema>;

export const surfaceResultSchema = z.strictObject({
  surface: surfaceSchema,
  verdict: verdictSchema,
  /** Why, for every verdict that is not about facts. */
  reason: z.string().nullable(),
  /** Index into the scenario's differences, where a declared refusal applies to the whole surface. */
  difference: z.number().int().nonnegative().nullable(),
  facts: z.array(factResultSchema),
  steps: z.array(stepSchema),
  /** Milliseconds from the first call to the end of the clean-up. */
  ms: z.number(),
  /** Milliseconds of those in which the engine had the floor. */
  engineMs: z.number(),
});
export type SurfaceResult = z.infer<typeof surfaceResultSchema>;

export const selectorSchema = z.strictObject({
  engine: z.union([engineSchema, z.array(engineSchema)]).optional(),
  mode: modeSchema.optional(),
  /** Semver range over the engine's version. */
  version: z.string().optional(),
  /** Semver range over the client's version. */
  clientVersion: z.string().optional(),
  surface: surfaceSchema.optional(),
  networkBackend: z.enum(['libnetwork', 'netavark', 'cni']).optional(),
  /** Semver range over the version of the network backend. */
  networkBackendVersion: z.string().optional(),
  rootlessNetwork: z.string().optional(),
  ociRuntime: z.string().optional(),
  storageDriver: z.string().optional(),
  logDriver: z.string().optional(),
  cgroupVersion: z.union([z.literal(1), z.literal(2)]).optional(),
});
export type Selector = z.infer<typeof selectorSchema>;

export const differenceSchema = z.strictObject({
  on: selectorSchema,
  facts: z.record(z.string(), jsonSchema),
  /** True where the engine refuses the question itself, so that no fact can be measured. */
  refused: z.boolean(),
  because: z.string(),
  source: z.string(),
});

export const factSpecSchema = z.strictObject({ title: z.string(), reference: jsonSchema });

export const scenarioLineSchema = z.strictObject({
  type: z.literal('scenario'),
  id: z.string(),
  area: z.string(),
  title: z.string(),
  why: z.string(),
  claims: z.array(z.string()),
  sources: z.array(z.string()),
  surfaces: z.array(surfaceSchema),
  needs: z.array(z.string()),
  facts: z.record(z.string(), factSpecSchema),
  differences: z.array(differenceSchema),
});
export type ScenarioLine = z.infer<typeof scenarioLineSchema>;

export const headerLineSchema = z.strictObject({
  type: z.literal('header'),
  schema: z.number().int().positive(),
  runId: z.string(),
  startedAt: z.iso.datetime(),
  suiteCommit: z.string().nullable(),
  /** True when the work tree held changes that the commit does not. */
  suiteDirty: z.boolean(),
  host: z.strictObject({
    platform: z.string(),
    kernel: z.string(),
    cpus: z.number().int(),
    memoryBytes: z.number(),
    node: z.string(),
  }),
  filters: z.strictObject({
    areas: z.array(z.string()),
    ids: z.array(z.string()),
    claims: z.array(z.string()),
    targets: z.array(z.string()),
  }),
});
export type HeaderLine = z.infer<typeof headerLineSchema>;

export const targetLineSchema = z.strictObject({
  type: z.literal('target'),
  id: z.string(),
  traits: traitsSchema,
  identity: identitySchema,
  /** How the `api` surface's socket came to be: the engine's own, or a service started for this run. */
  socketOrigin: z.enum(['engine', 'run']),
});
export type TargetLine = z.infer<typeof targetLineSchema>;

/** A column that was asked for, or usual, and could not be measured. */
export const missingTargetLineSchema = z.strictObject({
  type: z.literal('missing-target'),
  id: z.string(),
  reason: z.string(),
  hint: z.string(),
});
export type MissingTargetLine = z.infer<typeof missingTargetLineSchema>;

export const resultLineSchema = z.strictObject({
  type: z.literal('result'),
  scenario: z.string(),
  target: z.string(),
  verdict: verdictSchema,
  reason: z.string().nullable(),
  startedAt: z.iso.datetime(),
  ms: z.number(),
  surfaces: z.array(surfaceResultSchema),
});
export type ResultLine = z.infer<typeof resultLineSchema>;

const inventorySchema = z.strictObject({
  containers: z.number().int(),
  volumes: z.number().int(),
  networks: z.number().int(),
  images: z.number().int(),
});
export type Inventory = z.infer<typeof inventorySchema>;

export const censusLineSchema = z.strictObject({
  type: z.literal('census'),
  target: z.string(),
  before: inventorySchema,
  after: inventorySchema,
  /** `kind name` of every object of this run that is still there. */
  leftBehind: z.array(z.string()),
  /** `kind name: what happened` of every object not ours that changed during the run. */
  foreignTouched: z.array(z.string()),
  /** Identity after the last scenario; null when the engine no longer answered. */
  identity: identitySchema.nullable(),
});
export type CensusLine = z.infer<typeof censusLineSchema>;

export const footerLineSchema = z.strictObject({
  type: z.literal('footer'),
  endedAt: z.iso.datetime(),
  /** Wall time of the whole run, set-up and clean-up included. */
  seconds: z.number(),
  /** Number of result lines, so that a record with a hole in it shows. */
  results: z.number().int(),
  interrupted: z.boolean(),
});
export type FooterLine = z.infer<typeof footerLineSchema>;

export const lineSchema = z.discriminatedUnion('type', [
  headerLineSchema,
  targetLineSchema,
  missingTargetLineSchema,
  scenarioLineSchema,
  resultLineSchema,
  censusLineSchema,
  footerLineSchema,
]);
export type Line = z.infer<typeof lineSchema>;

/** A whole record, as a reader hands it to reports. */
export interface RunRecord {
  header: HeaderLine;
  targets: TargetLine[];
  missing: MissingTargetLine[];
  scenarios: ScenarioLine[];
  results: ResultLine[];
  census: CensusLine[];
  footer: FooterLine;
}
