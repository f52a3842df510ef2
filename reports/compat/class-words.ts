import type { FeatureClass } from './schema.ts';

/** What each class means for a script, in one line. */
export const classWords: Record<FeatureClass, string> = {
  supported: 'supported: it does what the reference says',
  differs: 'differs from the reference',
  ignored: 'taken, and without effect',
  refused: 'known, and refused',
  unknown: 'unknown to the engine',
  known: 'known; what it does was not measured',
};
