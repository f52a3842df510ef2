/** Facts that differ on a target, with all that does not depend on the use. Pure. */
import { type FactContext, factContexts } from '../../../harness/record/fact-context.ts';
import type { Compat, Span } from '../../compat/schema.ts';
import { classOfWeight, type FindingClass } from './classes.ts';
import { contextInWords } from './contexts/contexts.ts';
import type { Difference } from './differences.ts';

export interface DifferingFact {
  fact: string;
  /** Where one of them does not hold, the fact says nothing. */
  contexts: readonly string[];
  /** `open`: those of which the file does not tell. `isRefused`: is the name of the feature? */
  difference: (open: readonly string[], isRefused: boolean) => Difference;
}

/** Remembers what was made: the same use stands in a project many times. */
export function differingFacts(compat: Compat): (span: Span) => readonly DifferingFact[] {
  const known = new Map<Span, readonly DifferingFact[]>();
  return (span) => {
    const found = known.get(span);
    if (found !== undefined) return found;
    const made = (span.differs ?? []).flatMap(({ fact, weight, cause }) => {
      const kind = classOfWeight(weight);
      return kind === null ? [] : [differingFact(compat, fact, kind, cause)];
    });
    known.set(span, made);
    return made;
  };
}

function differingFact(
  { facts, causes }: Compat,
  fact: string,
  kind: FindingClass,
  cause: number | undefined,
): DifferingFact {
  const { title = fact, when: contexts = [] } = facts[fact] ?? {};
  const known = new Map<string, Difference>();
  const made = (open: readonly string[], isRefused: boolean): Difference => ({
    rule: fact,
    // What is not known there cannot go through, nor print anything.
    class: isRefused ? 'refused' : kind,
    title,
    cause: causes[cause ?? -1] ?? null,
    open:
      open.length === 0 ? null : `where ${open.map((name) => contextInWords(name, contexts)).join(', and ')}`,
    isOpenEverywhere: open.length > 0 && open.every(isShownNowhere),
    goneFrom: null,
  });
  return {
    fact,
    contexts,
    difference: (open, isRefused) => {
      const key = `${isRefused} ${open.join(' ')}`;
      const difference = known.get(key) ?? made(open, isRefused);
      known.set(key, difference);
      return difference;
    },
  };
}

/** Can no file show whether the context holds? */
function isShownNowhere(context: string): boolean {
  return context in factContexts && !factContexts[context as FactContext].inFile;
}
