/** Brings the fixture images onto a target, once, before the suites. */
import { CanialiasError } from '../errors.ts';
import type { Journal } from '../safety/journal.ts';
import { shortened } from '../transport/parsed.ts';
import { request } from '../transport/request.ts';
import type { Target } from '../transport/target.ts';

/** `names`: the full names of all images in the archive. */
export async function loadFixtures(
  target: Target,
  journal: Journal,
  archive: Buffer,
  names: readonly string[],
): Promise<void> {
  for (const name of names) journal.add({ kind: 'image', target: target.id, name, implicit: false });
  const reply = await request(target.socket, { method: 'POST', path: '/images/load', archive });
  if (reply.status !== 200)
    throw failure(target, `did not load the fixture images: ${shortened(reply.body)}`);
  await Promise.all(
    names.map(async (name) => {
      const found = await request(target.socket, { method: 'GET', path: `/images/${name}/json` });
      if (found.status !== 200) throw failure(target, `loaded the fixture images, but not ${name}`);
    }),
  );
}

function failure(target: Target, what: string): CanialiasError {
  return new CanialiasError('fixture-failed', `${target.id} ${what}`, 'npm run canialias -- doctor');
}
