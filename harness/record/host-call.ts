/** What was looked at or done on the host of an engine, outside of it, and what came of it. */
import * as z from 'zod';
import { asked } from './asked.ts';

const uid = z.number().int();
const port = z.number().int();

/** A program that was run: its exit code is null where a signal or a time-out ended it. */
const ended = {
  exitCode: z.number().int().nullable(),
  stdout: z.string(),
  stderr: z.string(),
};

const common = { via: z.literal('host'), ...asked };

export const hostCallSchema = z.discriminatedUnion('operation', [
  /** `body`: null where nobody answered in 3 s. `socket`: the path of the unix socket that was asked. */
  z.strictObject({
    ...common,
    operation: z.literal('http-get'),
    url: z.string(),
    socket: z.string().optional(),
    body: z.string().nullable(),
  }),
  /** `text`: all that came until the other side closed, or for 3 s; null where nobody answered. */
  z.strictObject({
    ...common,
    operation: z.literal('tcp-receive'),
    address: z.string(),
    port,
    text: z.string().nullable(),
  }),
  /** `content`: null where there is no such file. */
  z.strictObject({
    ...common,
    operation: z.literal('read-file'),
    path: z.string(),
    content: z.string().nullable(),
  }),
  /** Symbolic links are followed. `status`: null where there is nothing; `mode` is octal, such as `755`. */
  z.strictObject({
    ...common,
    operation: z.literal('stat'),
    path: z.string(),
    status: z
      .strictObject({
        uid,
        mode: z.string(),
        bytes: z.number(),
        kind: z.enum(['file', 'directory', 'other']),
      })
      .nullable(),
  }),
  z.strictObject({
    ...common,
    operation: z.literal('make-directory'),
    path: z.string(),
    mode: z.string(),
    uid,
    gid: uid,
  }),
  z.strictObject({
    ...common,
    operation: z.literal('write-file'),
    path: z.string(),
    content: z.string(),
    uid,
    gid: uid,
  }),
  z.strictObject({
    ...common,
    operation: z.literal('run-program'),
    argv: z.array(z.string()),
    ...ended,
  }),
  /** A server in a network namespace that answers each connection with the address it came from. */
  z.strictObject({
    ...common,
    operation: z.literal('serve-callers-address'),
    namespace: z.string(),
    address: z.string(),
    port,
    listening: z.boolean(),
  }),
  /** `authority`: file of the certificate that vouches for the registry; null without TLS. */
  z.strictObject({
    ...common,
    operation: z.literal('look-at-registry'),
    url: z.string(),
    authority: z.string().nullable(),
    answers: z.boolean(),
  }),
  /** The engine's API service was ended by SIGTERM and started anew with these arguments. */
  z.strictObject({
    ...common,
    operation: z.literal('restart-service'),
    pid: z.number().int(),
    argv: z.array(z.string()),
  }),
  /** The machine was shut down and booted anew; what came before it was asked by another process. */
  z.strictObject({ ...common, operation: z.literal('boot-anew') }),
  /**
   * Bytes on a connection of the engine's socket, one character a byte. `parts`: each but the first was sent when
   * something new had come. `halfClose`: our side was closed after the last. `text`: all that came; `closed`: the engine
   * closed the connection.
   */
  z.strictObject({
    ...common,
    operation: z.literal('exchange'),
    parts: z.array(z.string()),
    halfClose: z.boolean(),
    text: z.string(),
    closed: z.boolean(),
  }),
  /** What the Testcontainers library was asked for; the calls that it makes are its own. */
  z.strictObject({
    ...common,
    operation: z.literal('testcontainers'),
    action: z.enum(['start', 'exec', 'stop', 'failed']),
    ...ended,
  }),
  /** From records of schema 3: a command line that stands for what was done, and may never have run. */
  z.strictObject({
    ...common,
    operation: z.literal('described'),
    argv: z.array(z.string()),
    ...ended,
  }),
]);

export type HostCall = z.infer<typeof hostCallSchema>;
