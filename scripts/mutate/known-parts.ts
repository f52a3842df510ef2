/** What an earlier run of the same file has tried already. */
import { keyOf, type MutationLine, type PlainLine } from './lines.ts';

type Of = Pick<PlainLine, 'target' | 'scenario' | 'surface'>;

/** Parts whose trial said something. */
export function knownParts(lines: readonly MutationLine[], of: Of): Set<string> {
  return new Set(
    lines.flatMap((line) =>
      line.type === 'mutant' && keyOf(line) === keyOf(of) && line.by !== 'unmet' && line.by !== 'unclean'
        ? [line.part]
        : [],
    ),
  );
}

/** Was each part tried that the scenario sent when it was last asked plainly? */
export function isComplete(lines: readonly MutationLine[], of: Of): boolean {
  const plain = lines.findLast((line) => line.type === 'plain' && keyOf(line) === keyOf(of));
  if (plain?.type !== 'plain' || plain.unanswered !== null) return false;
  const known = knownParts(lines, of);
  return plain.parts.every((part) => known.has(part));
}
