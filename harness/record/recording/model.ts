/** What one command asked of docker: the calls of its client, the API requests of its programs, the files it wrote. */
import * as z from 'zod';
import { jsonSchema } from '../evidence.ts';

/** Raised when a field changes its meaning or goes away. */
export const recordingSchemaVersion = 1;

const shared = {
  /** Unique in the recording. */
  id: z.string(),
  /** The call during which it was made: by compose, or by a client that calls another one. Null for the command's own. */
  parent: z.string().nullable(),
  /** Milliseconds from the start of the command. */
  at: z.number(),
  /** Milliseconds; null for one that had not ended when the command did. */
  ms: z.number().nullable(),
};

const stateSchema = z.enum(['written', 'changed', 'removed']);

const fileChangeSchema = z.strictObject({
  /** Relative to the directory of the command. */
  path: z.string(),
  change: stateSchema,
  /** Of its content, or of the target of a symbolic link; null for a file that is gone or could not be read. */
  sha256: z.string().nullable(),
});
export type FileChange = z.infer<typeof fileChangeSchema>;

const fileTextSchema = fileChangeSchema.extend({
  /** What a small text file holds; null for other files, and for one that is gone. */
  text: z.string().nullable(),
});
export type FileText = z.infer<typeof fileTextSchema>;

export const clientCallSchema = z.strictObject({
  kind: z.literal('client'),
  ...shared,
  /** As it was called: `docker`, `docker-compose` or `podman` first. */
  argv: z.array(z.string()).min(1),
  /** Relative to the directory of the command; absolute for one outside of it. */
  cwd: z.string(),
  /** Were standard input and output a terminal? */
  terminal: z.strictObject({ input: z.boolean(), output: z.boolean() }),
  /** Null where a signal ended it, and for one that had not ended. */
  exitCode: z.number().int().nullable(),
  signal: z.string().nullable(),
  /** Bounded; null where it went to a terminal. */
  stdout: z.string().nullable(),
  stderr: z.string().nullable(),
  /** Files below the directory that were written while it ran; null where that was not looked at. */
  wrote: z.array(fileChangeSchema).nullable(),
});
export type ClientCall = z.infer<typeof clientCallSchema>;

const contentSchema = z.strictObject({
  /** Bytes; of all of it. */
  bytes: z.number().int(),
  /** JSON where it is JSON, text where it is text, bounded; null for an archive and other binary content. */
  content: jsonSchema,
});

export const apiRequestSchema = z.strictObject({
  kind: z.literal('api'),
  ...shared,
  method: z.string(),
  /** With the query. */
  path: z.string(),
  request: contentSchema,
  /** Null where no answer came. */
  status: z.number().int().nullable(),
  response: contentSchema,
  /** The protocol that the connection changed to, such as `tcp` (attach, exec) or `h2c` (BuildKit). */
  upgrade: z.string().nullable(),
});
export type ApiRequest = z.infer<typeof apiRequestSchema>;

const askedSchema = z.discriminatedUnion('kind', [clientCallSchema, apiRequestSchema]);
export type Asked = z.infer<typeof askedSchema>;

export const recordingSchema = z.strictObject({
  canialias: z.literal('recording'),
  schema: z.literal(recordingSchemaVersion),
  startedAt: z.iso.datetime(),
  ms: z.number(),
  command: z.array(z.string()).min(1),
  /** What it ran on: a column of the matrix such as `podman-rootless@5.4.2`, as far as it is known. */
  target: z.strictObject({
    name: z.string().nullable(),
    /** As the client calls itself: `Docker version 26.1.5`. */
    client: z.string().nullable(),
  }),
  exitCode: z.number().int().nullable(),
  signal: z.string().nullable(),
  timedOut: z.boolean(),
  /** Of the whole command, bounded; null where it was handed through. */
  stdout: z.string().nullable(),
  stderr: z.string().nullable(),
  /** In the order in which they began. */
  asked: z.array(askedSchema),
  /** Null where they were not looked at. */
  files: z.array(fileTextSchema).nullable(),
  /** What could not be recorded, and what the command did that stands in no call. */
  remarks: z.array(z.string()),
});
export type Recording = z.infer<typeof recordingSchema>;
