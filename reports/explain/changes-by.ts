/** What a declared difference changes, and what that means for a script. Pure. */
import type { ScenarioLine } from '../../harness/record/model.ts';
import { plain, showValue } from '../text/plain-text.ts';
import { compareWeights, type Difference, type Weighed, weigh } from '../view/weight.ts';

interface Change {
  /** `the name resolves: false` */
  what: string;
  weight: Weighed;
}

/** The heaviest first; a refusal is about all facts. */
export function changesBy(scenario: ScenarioLine, difference: Difference): Change[] {
  const [anyFact = ''] = Object.keys(scenario.facts);
  const refusal = {
    what: 'the engine refuses the question',
    weight: weigh(scenario, anyFact, difference, 'refused'),
  };
  const answers = Object.entries(difference.facts).map(([name, value]) => ({
    what: `${plain(scenario.facts[name]?.title ?? name)}: ${showValue(value)}`,
    weight: weigh(scenario, name, difference),
  }));
  const changes = difference.refused ? [refusal, ...answers] : answers;
  return changes.toSorted((one, other) => compareWeights(one.weight, other.weight));
}
