/** What was held, and what was not. Pure. */
import { groupedBy } from '../../reports/view/grouped-by.ts';
import type { Proved } from './prove.ts';

/** Ends in a newline. */
export function renderProved({ target, proofs, leftBehind }: Proved): string {
  const of = (kind: string) => proofs.filter(({ verdict }) => verdict.kind === kind);
  const held = of('held');
  const by = (way: string) =>
    held.filter(({ verdict }) => verdict.kind === 'held' && verdict.by === way).length;
  return `${[
    `${proofs.length} findings on ${target}: ${held.length} held, ${of('failed').length} not, ${of('open').length} not to be shown here`,
    `  held by the line itself ${by('line')}, by the parser of the client ${by('parser')}, by the scenario of the fact ${by('fact')}`,
    ...of('failed').map((one) => `NOT HELD ${one.at} ${one.rule} (${one.class}): ${whyOf(one.verdict)}`),
    ...groupedBy(of('open'), (one) => whyOf(one.verdict)).map(
      (alike) =>
        `not shown: ${whyOf(alike[0].verdict)}: ${alike.map(({ at, rule }) => `${at} ${rule}`).join(', ')}`,
    ),
    ...leftBehind.map((one) => `LEFT BEHIND ${one}`),
  ].join('\n')}\n`;
}

function whyOf(verdict: Proved['proofs'][number]['verdict']): string {
  return verdict.kind === 'held' ? '' : verdict.why;
}
