/** What was sent to an engine or looked at on its host, and what came back. */
import * as z from 'zod';
import { asked } from './asked.ts';
import { hostCallSchema } from './host-call.ts';

export * from './asked.ts';
export * from './host-call.ts';

export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

const cliCallSchema = z.strictObject({
  via: z.literal('cli'),
  ...asked,
  argv: z.array(z.string()),
  /** Null when the process was ended by a signal or a time-out. */
  exitCode: z.number().int().nullable(),
  stdout: z.string(),
  stderr: z.string(),
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
  ...asked,
  method: z.string(),
  path: z.string(),
  request: jsonSchema.nullable(),
  /** Login for a registry, sent in the X-Registry-Auth header. */
  auth: z.strictObject({ username: z.string(), password: z.string(), serveraddress: z.string() }).nullable(),
  /** Path of a tar archive on the host that was the body. */
  archive: z.string().optional(),
  /** HTTP status; null when the transport failed. */
  status: z.number().int().nullable(),
  /** Parsed JSON where it is JSON, text otherwise. */
  response: jsonSchema,
});
export type ApiCall = z.infer<typeof apiCallSchema>;

export const callSchema = z.discriminatedUnion('via', [cliCallSchema, apiCallSchema, hostCallSchema]);
export type Call = z.infer<typeof callSchema>;

/** Evidence of one named call group of a scenario, in the order in which it ran. */
export const stepSchema = z.strictObject({
  name: z.string(),
  phase: z.enum(['observe', 'clean-up']),
  calls: z.array(callSchema),
});
export type Step = z.infer<typeof stepSchema>;

/** What the harness made, or was told, and used in later calls. */
export const madeSchema = z.strictObject({
  kind: z.enum([
    // Objects of the engine; `name`: the harness's choice; `id`: the engine's, null where none was told.
    'container',
    'network',
    'volume',
    'image',
    'pod',
    'stored-secret',
    // Of compose: the names of what it makes begin with its own, or contain it.
    'project',
    // What the engine chose; `name`: whose it is; `id`: as it stands in answers and later calls.
    'anonymous-volume',
    'exec',
    'address',
    'pid',
    'published-port',
    'value',
    // What was there for the question; `name`: what it is; `id`: as it stands in the evidence.
    'fixture-image',
    'registry',
    'directory',
    'namespace',
    'free-port',
    // `name`: whose it is; `id`: the mark that stands in its place.
    'secret',
    // `name`: seconds added to the time of day; `id`: the sum, in seconds since the epoch.
    'moment',
  ]),
  name: z.string(),
  id: z.string().nullable(),
  /** When it was made or told: milliseconds after the first moment of its observation. */
  at: z.number(),
});
export type Made = z.infer<typeof madeSchema>;
