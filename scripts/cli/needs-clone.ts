import { CanialiasError } from '../../harness/errors.ts';
import { isInstalled } from '../../harness/place.ts';

/** Throws `usage` where the sources are not here. `what`: the subject of a sentence. */
export function needsClone(what: string): void {
  if (!isInstalled) return;
  throw new CanialiasError(
    'usage',
    `${what} needs the sources, and this is an installed package`,
    'clone the repository, npm ci, and run it there',
  );
}
