/**
 * Loads the fixture images again into an engine that a scenario may have emptied. Only for disposable engines:
 * everything else that was on it stays gone.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../session.ts';
import { shortened } from '../transport/parsed.ts';
import { request } from '../transport/request.ts';
import type { Target } from '../transport/target.ts';
import { Trouble } from '../transport/trouble.ts';

/** Where a run keeps the archive of its fixture images for as long as it lasts. */
export function fixtureArchive({ workDirectory }: Pick<Session, 'workDirectory'>): string {
  return join(workDirectory, 'fixtures.tar');
}

export async function freshState(target: Target, session: Session): Promise<void> {
  const archive = await readFile(fixtureArchive(session));
  const reply = await request(target.socket, { method: 'POST', path: '/images/load', archive });
  if (reply.status !== 200)
    throw new Trouble(`the fixture images were not loaded again: ${reply.status} ${shortened(reply.body)}`);
}
