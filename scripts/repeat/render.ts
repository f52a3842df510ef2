/** Answers that changed between repetitions, as text. */
import { plain } from '../../reports/text/plain-text.ts';
import type { ChangedAnswer } from './changed-answers.ts';

/** What is kept of a run of repetitions, and printed. */
export interface RepeatSummary {
  times: number;
  seed: number;
  targets: string[];
  scenarios: number;
  compared: number;
  changed: ChangedAnswer[];
  leftBehind: string[];
}

export function renderRepeat({ times, seed, compared, changed, targets }: RepeatSummary): string {
  return [
    ...changed.flatMap(changedLines),
    ...(changed.length > 0 ? [''] : []),
    `${compared} answers of ${targets.join(', ')}, asked ${times} times with seed ${seed}: ${changed.length} changed`,
    '',
  ].join('\n');
}

function changedLines({ target, scenario, surface, fact, answers }: ChangedAnswer): string[] {
  return [
    `CHANGED  ${scenario}${fact === null ? '' : `#${fact}`} on ${target}, ${surface}`,
    ...answers.map(({ answer, repetitions }) => {
      const when = repetitions.map(
        ({ number, way }) => `${number} (${way === 'alone' ? 'alone' : 'in company'})`,
      );
      return `  ${plain(answer)}  in ${when.join(', ')}`;
    }),
  ];
}
