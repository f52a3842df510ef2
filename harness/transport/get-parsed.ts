import type * as z from 'zod';
import { parsed, shortened } from './parsed.ts';
import { request } from './request.ts';
import { Trouble } from './trouble.ts';

/** An engine that takes longer to tell of itself is not one that can be measured. */
const deadlineMs = 30_000;

/** What an engine tells at a path. Throws `Trouble` for anything else than what an engine tells there. */
export async function getParsed<T>(socket: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const question = `GET ${path} on ${socket}`;
  const { status, body } = await request(socket, { method: 'GET', path, deadlineMs });
  if (status !== 200) throw new Trouble(`${question} answers ${status}: ${shortened(body)}`);
  return parsed(schema, body, question);
}
