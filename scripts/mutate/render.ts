/** All mutants as text. */
import { plain } from '../../reports/text/plain-text.ts';
import { type MutationSummary, type SurfaceSummary, wantedShare } from './summary.ts';

/** Characters of an engine's words that one line shows. */
const shown = 160;

export function renderMutants(summary: MutationSummary): string {
  const { noticed, survived, untried, share, blind, unknown, surfaces } = summary;
  const lines = surfaces.flatMap(surfaceLines);
  const tried = noticed + survived;
  return [
    ...lines,
    ...blind.map((what) => `${what} notices nothing that is left out`),
    ...unknown.map((option) => `not left out, since its shape is not known: ${plain(option)}`),
    ...(untried === 0 ? [] : [`${untried} not tried`]),
    share === null
      ? 'nothing was left out'
      : `${noticed} of ${tried} noticed (${percent(share)}; at least ${percent(wantedShare)} is wanted), ${survived} survived`,
    '',
  ].join('\n');
}

function surfaceLines({ scenario, target, surface, ...of }: SurfaceSummary): string[] {
  const heading = `${scenario} on ${target}, ${surface}`;
  if (of.unanswered !== null) return [`${heading}: not asked: ${cut(of.unanswered)}`, ''];
  const tried = of.noticed.length + of.survived.length;
  return [
    `${heading}: ${of.noticed.length} of ${tried} noticed`,
    ...of.noticed.map(({ part, by, what }) => `  noticed   ${plain(part)}  (${by}: ${cut(what)})`),
    ...of.survived.map((part) => `  SURVIVED  ${plain(part)}`),
    ...of.untried.map(({ part, why }) => `  not tried ${plain(part)}  (${cut(why)})`),
    '',
  ];
}

function cut(text: string): string {
  const words = plain(text);
  return words.length <= shown ? words : `${words.slice(0, shown)}…`;
}

/** Rounded down: what is wanted is not reached by rounding. */
function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}
