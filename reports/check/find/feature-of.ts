import { underFirstName } from '../../compat/command-names.ts';
import type { Compat, CompatFeature } from '../../compat/schema.ts';

/** Under whatever name its command is written. */
export function featureOf({ features, aliases }: Compat, id: string): CompatFeature | undefined {
  return features[id] ?? features[underFirstName(id, aliases)];
}
