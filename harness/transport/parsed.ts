/** The one way to read what an engine, a socket or a client said: what cannot be read is `Trouble`, with its words. */
import type * as z from 'zod';
import type { Json } from '../record/model.ts';
import { Trouble } from './trouble.ts';

/** Characters of an answer that a message repeats. */
const mostWords = 200;

/** `value`: JSON that was answered. `question`: who was asked what, such as `GET /info`. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown, question: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
  throw new Trouble(
    `${question} gave an answer that is not understood (${place}: ${issue?.message ?? 'unknown'}): ${shortened(value)}`,
    read.error,
  );
}

/** `text`: what should be one JSON value. */
export function parsedJson<T>(schema: z.ZodType<T>, text: string, question: string): T {
  return parsed(schema, jsonIn(text, question), question);
}

export function jsonIn(text: string, question: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new Trouble(`${question} gave no JSON: ${shortened(text)}`, error);
  }
}

/** An answer in one line of bounded length. */
export function shortened(answer: unknown): string {
  const text = (typeof answer === 'string' ? answer : JSON.stringify(answer ?? null)).trim();
  if (text === '' || text === 'null') return 'nothing';
  const line = text.slice(0, 2 * mostWords).replaceAll(/\s+/g, ' ');
  return line.length > mostWords ? `${line.slice(0, mostWords)}…` : line;
}

/** Why a program failed, by the last line of what it said; its exit code where it said nothing. */
export function complaintOf(reply: { exitCode: number | null; stdout: string; stderr: string }): string {
  const words = reply.stderr.trim() || reply.stdout.trim();
  if (words !== '') return shortened(words.split('\n').at(-1));
  return reply.exitCode === null ? 'it was killed' : `exit code ${reply.exitCode}, and not a word`;
}
