/** CHANGES.md: what changed from each release of an engine to the next. */
import { code, prose } from '../text/escape-markdown.ts';
import type { Matrix } from '../view/matrix.ts';
import { momentInWords, sizeInWords, suiteInWords } from '../view/run-in-words.ts';
import { type Comparable, comparableOf } from './comparable.ts';
import { compare } from './diff-records.ts';
import type { TargetPair } from './match-targets.ts';
import { type Step, stepsOf } from './release-steps.ts';
import { changeSections, traitTable } from './render-markdown.ts';
import { outcomeOf } from './words.ts';

/** The whole page, ending in a newline. */
export function renderChanges(matrix: Matrix): string {
  const { header } = matrix;
  const steps = stepsOf(matrix);
  const comparable = comparableOf(matrix);
  const parts = [
    '# What changed between versions',
    prose(
      `From the answers measured ${momentInWords(header.startedAt)}: ${sizeInWords(matrix)}, ${suiteInWords(header)}.`,
    ),
    ...(steps.length === 0 ? ['The record holds no engine in more than one version.'] : [contents(steps)]),
    ...steps.flatMap((step) => section(comparable, step)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contents(steps: readonly Step[]): string {
  return steps.map((step) => `- [${title(step)}](#${anchor(step)})`).join('\n');
}

function section(comparable: Comparable, step: Step): string[] {
  const diff = compare(comparable, comparable, step.pairs);
  return [
    `## ${title(step)}`,
    `On ${step.pairs.map((pair) => code(stem(pair))).join(', ')}. ${prose(outcomeOf(diff))}`,
    ...(diff.traits.length === 0 ? [] : [traitTable(diff, stem)]),
    ...changeSections(diff, 3, stem),
  ];
}

/** `podman+docker-cli`: the column without the version, which is in the heading. */
function stem({ to }: TargetPair): string {
  return to.replace(/@[^+~]+/, '');
}

function title({ engine, from, to }: Step): string {
  return prose(`${engine === 'docker' ? 'Docker' : 'Podman'} ${from} to ${to}`);
}

/** As GitHub makes it of the heading. */
function anchor({ engine, from, to }: Step): string {
  return `${engine}-${from}-to-${to}`.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '');
}
