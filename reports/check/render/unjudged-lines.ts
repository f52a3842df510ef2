/** Uses without a verdict, on a terminal. Pure. */
import { plain } from '../../text/plain-text.ts';
import { wrapAfter } from '../../text/wrap.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { FileReport, UseReport, UseStanding } from '../find/findings.ts';
import { unknownUses } from './as-data.ts';
import { unknownInWords, useInWords } from './in-words.ts';
import type { Look } from './use-lines.ts';

/** They may be slips of the hand. */
export function unknownLines({ uses }: FileReport, { width }: Look): string[] {
  return unknownUses(uses).flatMap((one) =>
    wrapAfter(`  ${one.use.place.line}  `, plain(unknownInWords(one)), width, 6),
  );
}

const listed: Partial<Record<UseStanding, string>> = {
  'not-measured': 'not measured',
  known: 'known to the parser only',
};

/** Each name once, with its lines. */
export function unmeasuredLines({ uses }: FileReport, { paint, width }: Look): string[] {
  return Object.entries(listed).flatMap(([standing, words]) => {
    const own = uses.filter((one) => one.standing === standing);
    if (own.length === 0) return [];
    const named = groupedBy(own, useInWords).map(nameWithLines).join(', ');
    return [`  ${paint('heading', words)}`, ...wrapAfter('    ', plain(named), width, 6)];
  });
}

function nameWithLines(alike: readonly [UseReport, ...UseReport[]]): string {
  const lines = new Set(alike.map(({ use }) => use.place.line));
  return `${useInWords(alike[0])} (${[...lines].join(', ')})`;
}
