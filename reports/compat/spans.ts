/** Standings of releases as spans of neighbours that answer alike. Pure. */
import type { Cause } from '../view/answer.ts';
import type { Standing } from './class-of.ts';
import type { Span } from './schema.ts';

export interface Place {
  line: string;
  release: string;
  /** Null where nothing was measured. */
  standing: Standing | null;
}

/**
 * By line; `places` are in the order of their releases. A release where nothing was measured ends a span, and is in
 * none. A line where nothing was measured is left out.
 */
export function spansOf(
  places: readonly Place[],
  placeOfCause: (cause: Cause) => number,
): Record<string, Span[]> {
  const lines: Record<string, Span[]> = {};
  const open = new Map<string, { span: Span; text: string } | null>();
  for (const { line, release, standing } of places) {
    if (standing === null) {
      open.set(line, null);
      continue;
    }
    const told = toldOf(standing, placeOfCause);
    const text = JSON.stringify(told);
    const last = open.get(line);
    if (last?.text === text) last.span.last = release;
    else {
      const span = { ...told, first: release, last: release };
      lines[line] = [...(lines[line] ?? []), span];
      open.set(line, { span, text });
    }
  }
  return lines;
}

function toldOf(
  { class: kind, weight, answer, differs }: Standing,
  placeOfCause: (cause: Cause) => number,
): Omit<Span, 'first' | 'last'> {
  return {
    class: kind,
    ...(weight === null ? {} : { weight }),
    ...(answer === null ? {} : { answer }),
    ...(differs.length === 0
      ? {}
      : {
          differs: differs.map(({ ref, weight: ofFact, cause }) => ({
            fact: ref,
            weight: ofFact,
            ...(cause === null ? {} : { cause: placeOfCause(cause) }),
          })),
        }),
  };
}
