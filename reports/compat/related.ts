/** Other features that a person who asks for one may want to see. Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import { underFirstName } from './command-names.ts';
import type { Compat } from './schema.ts';

/** More than these are no help. */
const most = 8;

/** Those that the same facts are about first, then the same part of other commands or endpoints, then what it is a part of. */
export function relatedTo({ features, aliases }: Compat, id: string): string[] {
  const own = new Set(features[id]?.facts);
  const { surface, of, part } = featureName(id);
  const others = Object.keys(features).filter((one) => one !== id && !isOtherName(one));
  const byFacts = others
    .map((one) => ({ one, shared: (features[one]?.facts ?? []).filter((ref) => own.has(ref)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .map(({ one }) => one);
  const alike = part === '' ? [] : others.filter((one) => featureName(one).part === part);
  const whole =
    surface === 'file'
      ? others.filter((one) => id.startsWith(one) && /^[ .[]/.test(id.slice(one.length)))
      : others.filter((one) => part !== '' && one === `${surface}:${of}`);
  return [...new Set([...byFacts, ...alike, ...whole])].slice(0, most);

  function isOtherName(one: string): boolean {
    return underFirstName(one, aliases) !== one;
  }
}
