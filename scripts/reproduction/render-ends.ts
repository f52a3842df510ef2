/** How the scripts of a record ended, for people. Pure. */
import { CanialiasError } from '../../harness/errors.ts';
import { plain } from '../../reports/text/plain-text.ts';
import type { CellEnd } from './run-all.ts';

/** Some answers change by themselves, such as those that wait for a moment. */
const wantedShare = 0.98;

function shareOf(ends: readonly CellEnd[]): number {
  return ends.filter(({ asMeasured }) => asMeasured).length / ends.length;
}

export function isEnough(ends: readonly CellEnd[]): boolean {
  return shareOf(ends) >= wantedShare;
}

/** Rounded down: what is too little does not look like enough. */
function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}

/** `without`: how many cells have no script, by the reason. */
export function nothingToRun(without: ReadonlyMap<string, number>): CanialiasError {
  const reasons = [...without].map(([reason, count]) => `${count} without: ${reason}`);
  return new CanialiasError(
    'record-missing',
    `there is no script to run: ${reasons.join('; ') || 'the record has no such cell'}`,
    'name a record with its calls (--record FILE), as npm run matrix writes it',
  );
}

export function renderEnds(ends: readonly CellEnd[], without: ReadonlyMap<string, number>): string {
  const otherwise = ends.filter(({ asMeasured }) => !asMeasured);
  const lines = [
    ...otherwise.flatMap(({ cell: { scenario, target, surface }, why }) => [
      `${scenario.id} on ${target.id} over ${surface.surface}:`,
      ...why.map((line) => `  ${plain(line)}`),
    ]),
    ...(without.size === 0 ? [] : ['Without a script:']),
    ...[...without].map(([reason, count]) => `  ${count}  ${plain(reason)}`),
    `${ends.length - otherwise.length} of ${ends.length} ended as measured: ${percent(shareOf(ends))}, wanted are ${percent(wantedShare)}`,
  ];
  return `${lines.join('\n')}\n`;
}
