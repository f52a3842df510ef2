/** What the package gives to programs that read run records. */
export { CanialiasError } from '../../errors.ts';
export type * from '../model.ts';
export { parseRecord } from './parse-record.ts';
export { readRecord } from './read.ts';
