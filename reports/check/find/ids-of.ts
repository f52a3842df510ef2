/** Under which ids the compatibility data may know a use. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import { inspected } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';
import { featureOf } from './feature-of.ts';
import type { UseInCall } from './use-in-call.ts';

/** The use itself first; what `inspect` asks of an object is asked by the command of that object too. */
export function idsOf(compat: Compat, one: UseInCall): string[] {
  const { feature } = one.use;
  const own = known(compat, feature);
  const { surface, of, part } = featureName(feature);
  if (surface !== 'cli' || of !== 'inspect') return [own ?? feature];
  const type = one.inCall.find((use) => use.feature === 'cli:inspect --type')?.value;
  const objects = type === undefined ? inspected : [type];
  const ofObject = objects
    .map((object) => known(compat, [`cli:${object} inspect`, part].filter(Boolean).join(' ')))
    .find((id) => id !== undefined);
  const found = [own, ofObject].filter((id) => id !== undefined);
  return found.length === 0 ? [feature] : found;
}

/** Keys of such a member are names that people choose; `range` and a name lead to the same. */
const members = /\.(Networks|Ports|Labels|Options|Volumes|PortBindings|DriverOpts|Annotations)\.[^.[\s]+/;

function known(compat: Compat, id: string): string | undefined {
  return [id, id.replace(members, '.$1[]')].find((one) => featureOf(compat, one) !== undefined);
}
