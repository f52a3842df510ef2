/** The comment that a script begins with: the question, and what was answered where. */
import type { FactResult, ScenarioLine, SurfaceResult, TargetLine } from '../../harness/record/model.ts';
import { plain, showValue } from '../text/plain-text.ts';
import { wrapAfter } from '../text/wrap.ts';
import { isReference } from '../view/answer.ts';
import { targetInWords } from '../view/run-in-words.ts';

const width = 100;

export interface Measured {
  scenario: ScenarioLine;
  target: TargetLine;
  surface: SurfaceResult;
  /** ISO text. */
  measuredAt: string;
}

/** `toText`: puts the script's names in the places of the run's. */
export function headerLines(
  { scenario, target, surface, measuredAt }: Measured,
  toText: (text: string) => string,
): string[] {
  const { id, title } = scenario;
  return [
    ...comment('', `${plain(title)}?`),
    '#',
    ...comment(
      '',
      `${id}, asked of ${target.id} over ${surface.surface}, as measured on ${measuredAt.slice(0, 10)}.`,
    ),
    ...comment('', `${target.id}: ${plain(targetInWords(target))}.`),
    ...(surface.reason === null ? [] : comment('', plain(toText(surface.reason)))),
    '#',
    ...comment('', 'Answers:'),
    ...surface.facts.flatMap((fact) => factLines(scenario, fact)),
    ...refusalLines(scenario, surface),
  ];
}

function factLines(scenario: ScenarioLine, fact: FactResult): string[] {
  const title = plain(scenario.facts[fact.name]?.title ?? fact.name);
  const measured = fact.measured === undefined ? 'not measured' : showValue(fact.measured);
  const differs = fact.measured !== undefined && !isReference(fact.verdict);
  const reference = differs ? ` (the reference: ${showValue(fact.reference)})` : '';
  return [
    ...comment('- ', `${title}: ${measured}${reference}`),
    ...(fact.verdict === 'known-difference' ? causeLines(scenario, fact.difference) : []),
  ];
}

function refusalLines(scenario: ScenarioLine, { verdict, difference }: SurfaceResult): string[] {
  return verdict === 'unsupported' ? causeLines(scenario, difference) : [];
}

function causeLines({ differences }: ScenarioLine, index: number | null): string[] {
  const difference = index === null ? undefined : differences[index];
  if (difference === undefined) return [];
  return [...comment('  because ', plain(difference.because)), ...comment('  ', plain(difference.source))];
}

function comment(first: string, text: string): string[] {
  return wrapAfter(`# ${first}`, text, width, 2 + first.length).map((line) =>
    line.startsWith('#') ? line : `#${line.slice(1)}`,
  );
}
