/** What was sent to an engine or looked at on its host, and what came back. */
import * as z from 'zod';

export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

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
