/** One fact from version to version: a strip of boxes for each engine, mode and client. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import type { ColumnGroup } from '../../view/columns.ts';
import { verdictWords } from '../../view/verdict-words.ts';
import { drawnWidth } from '../parts/drawn-width.ts';
import type { SiteFact } from '../parts/site-data.ts';
import { type Box, boxes, fontSize, group, lineHeight, renderPicture, text } from './svg.ts';

const leastWidth = 44;
const boxHeight = 20;
const gap = 8;
const rowHeight = boxHeight + lineHeight;

/** What one version answers. */
interface Release {
  label: string;
  verdict: Verdict;
  /** `=`, or a number that answers share, or the verdict's mark where there is no answer. */
  sign: string;
  words: string;
}

/**
 * Null where no group of columns has two versions to compare. `id` must be unique in the page; `verdicts` are
 * those of the data.
 */
export function versionStrip(
  id: string,
  fact: SiteFact,
  groups: readonly ColumnGroup[],
  verdicts: readonly Verdict[],
): string | null {
  const strips = groups
    .filter(({ columns }) => columns.length > 1)
    .map(({ name, columns }) => ({
      name,
      releases: columns.map(({ index, label }) => releaseOf(fact, index, label, verdicts)),
    }));
  if (strips.length === 0) return null;
  const left = Math.max(...strips.map(({ name }) => drawnWidth(name, fontSize))) + gap;
  const labels = strips.flatMap(({ releases }) =>
    releases.map(({ label }) => drawnWidth(label, fontSize) + 4),
  );
  const width = Math.max(leastWidth, ...labels);
  const longest = Math.max(...strips.map(({ releases }) => releases.length));
  return renderPicture({
    id,
    title: `${fact.title}: from version to version`,
    description: strips.map(({ name, releases }) => `${name}: ${stretches(releases)}`).join('; '),
    width: left + longest * width + 1,
    height: strips.length * rowHeight,
    content: [
      group(
        { 'text-anchor': 'end' },
        strips.map(({ name }, row) => text(left - gap, row * rowHeight + 14, name)),
      ),
      ...boxes(
        id,
        strips.flatMap(({ releases }, row) =>
          releases.map((one, place) => boxOf(one, left + place * width, row * rowHeight, width)),
        ),
      ),
      group(
        { 'text-anchor': 'middle' },
        strips.flatMap(({ releases }, row) =>
          releases.map(({ label }, place) =>
            text(left + place * width + width / 2, row * rowHeight + boxHeight + 12, label),
          ),
        ),
      ),
    ],
  });
}

function releaseOf(
  { answers, m, v }: SiteFact,
  column: number,
  label: string,
  verdicts: readonly Verdict[],
): Release {
  const verdict = verdicts[v[column] ?? -1] ?? 'not-run';
  const answer = m[column] ?? -1;
  const { mark, word } = verdictWords[verdict];
  if (answer < 0) return { label, verdict, sign: mark, words: word };
  return { label, verdict, sign: answer === 0 ? '=' : `${answer}`, words: answers[answer] ?? word };
}

function boxOf({ label, verdict, sign, words }: Release, x: number, y: number, width: number): Box {
  return {
    verdict,
    place: { x, y: y + 0.5, width, height: boxHeight },
    words: sign,
    meaning: `${label}: ${words}`,
  };
}

/** `3.0.1 to 4.3.1 false, 5.4.2 true` */
function stretches(releases: readonly Release[]): string {
  const runs: { first: string; last: string; words: string }[] = [];
  for (const { label, words } of releases) {
    const run = runs.at(-1);
    if (run?.words === words) run.last = label;
    else runs.push({ first: label, last: label, words });
  }
  return runs
    .map(({ first, last, words }) => `${first === last ? first : `${first} to ${last}`} ${words}`)
    .join(', ');
}
