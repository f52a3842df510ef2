/** Contexts of compose files. Pure. */
import type { Use } from '../../uses.ts';
import type { UseInCall } from '../use-in-call.ts';
import type { Holds } from './holds.ts';

export const composeContexts = {
  'without-mode': ({ use, inFile }) =>
    inFile === undefined
      ? null
      : !besides(use, inFile).some(
          ({ feature, value }) => feature.endsWith('.deploy.mode') && value === 'replicated',
        ),
} as const satisfies Record<string, Holds>;

/** The keys around it that are not indented less. */
function besides(use: Use, inFile: NonNullable<UseInCall['inFile']>): Use[] {
  const at = inFile.indexOf(use);
  const isBeside = ({ place }: Use) => place.column >= use.place.column || place.line === use.place.line;
  const before = inFile.slice(0, at);
  const after = inFile.slice(at + 1);
  const last = after.findIndex((one) => !isBeside(one));
  return [
    ...before.slice(before.findLastIndex((one) => !isBeside(one)) + 1),
    ...after.slice(0, last === -1 ? after.length : last),
  ];
}
