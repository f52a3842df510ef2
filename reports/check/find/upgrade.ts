/** What a use meets that moves from one target to another. Pure. */
import type { Difference, UseOnTarget } from './differences.ts';
import type { CheckTarget } from './targets.ts';

/**
 * What differs on both alike is nothing new. What differed before and does no more may be relied on, unless it was
 * refused: then the use did not work before.
 */
export function changedBetween(before: UseOnTarget, after: UseOnTarget, from: CheckTarget): UseOnTarget {
  const standing = before.standing === 'not-measured' ? 'not-measured' : after.standing;
  const isIn = ({ differences }: UseOnTarget, one: Difference) =>
    differences.some((other) => other.rule === one.rule && other.class === one.class);
  const come = after.differences.filter((one) => !isIn(before, one));
  const gone = before.differences
    .filter((one) => one.class !== 'refused' && !after.differences.some(({ rule }) => rule === one.rule))
    .map((one) => ({ ...one, goneFrom: from }));
  const isOpen = before.standing === 'not-measured';
  return {
    standing,
    differences: [...come, ...gone].map((one) => ({
      ...one,
      open: isOpen && one.open === null ? `${from.words} was not measured` : one.open,
      isOpenEverywhere: one.isOpenEverywhere && !isOpen,
    })),
  };
}
