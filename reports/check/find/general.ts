import { featureName } from '../../../harness/record/feature-kind.ts';
import type { Use } from '../uses.ts';
import type { Finding } from './findings.ts';

/** May every use of the command differ so, and this one no more than others? */
export function isGeneral({ feature }: Use, { isOpenEverywhere }: Finding): boolean {
  return isOpenEverywhere && featureName(feature).kind === 'command';
}
