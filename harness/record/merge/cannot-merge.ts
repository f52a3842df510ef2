import { CanialiasError } from '../../errors.ts';

export function cannotMerge(message: string, hint: string): CanialiasError {
  return new CanialiasError('cannot-merge', message, hint);
}
