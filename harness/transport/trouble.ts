import { CanialiasError } from '../errors.ts';

/**
 * Something between us and the engine went wrong, so that nothing is known: the cell is `indeterminate`, and before
 * the first question the target is broken.
 */
export class Trouble extends CanialiasError {
  constructor(message: string, cause?: unknown) {
    super('engine-broken', message, 'npm run canialias -- doctor', cause);
    this.name = 'Trouble';
  }
}
