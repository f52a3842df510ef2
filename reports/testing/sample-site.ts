/** Test support: a site of two runs, in which one answer changed and one question was renamed. */
import { byHand } from '../../scripts/reproduction/by-hand.ts';
import { writeSite } from '../site/write-site.ts';
import { matrixOf } from '../view/matrix.ts';
import { largeRecord } from './large-record.ts';

/** One question of each area. */
export const askedInSample = 7;

export async function writeSampleSite(directory: string): Promise<void> {
  const earlier = largeRecord({ scenarios: askedInSample, columns: 3, features: 40 });
  const later = largeRecord({ scenarios: askedInSample, columns: 3, features: 40 });
  later.header.startedAt = '2025-12-03T09:15:00.000Z';
  later.scenarios[0]?.aliases.push('dns/older');
  const spec = later.scenarios[0]?.facts.fact1;
  if (spec !== undefined) spec.about = ['cli:run0 --link', 'cli:run0 --detach'];
  const fact = later.results[1]?.surfaces[0]?.facts[0];
  if (fact !== undefined) Object.assign(fact, { verdict: 'new-difference', measured: 'changed' });
  await writeSite([matrixOf(later), matrixOf(earlier)], directory, await byHand());
}
