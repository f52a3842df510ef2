/** What the package gives to programs that use the compatibility data. */
export { CanialiasError } from '../../harness/errors.ts';
export { readCompat } from './read-compat.ts';
export type * from './schema.ts';
export { type Support, support } from './support.ts';
