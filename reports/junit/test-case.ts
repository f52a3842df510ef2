/** One cell of the matrix as a JUnit test case. */

import type { Verdict } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import type { Element } from '../text/xml.ts';
import { differingFacts } from '../view/differences-of-row.ts';
import type { Cell, Row } from '../view/matrix.ts';
import { redInWords } from '../view/red-cells.ts';
import { answerInWords, causesInWords, remarksInWords, weightAside } from '../view/row-in-words.ts';
import { verdictWords } from '../view/verdict-words.ts';

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

export interface TestCase {
  outcome: Outcome;
  seconds: number;
  element: Element;
}

const outcomes: Record<Verdict, Outcome> = {
  same: 'passed',
  'known-difference': 'passed',
  unsupported: 'passed',
  unknown: 'passed',
  'new-difference': 'failure',
  fixed: 'failure',
  indeterminate: 'error',
  'not-run': 'error',
  'not-applicable': 'skipped',
};

export function testCase({ scenario }: Row, cell: Cell): TestCase {
  const outcome = outcomes[cell.verdict];
  const seconds = (cell.result?.ms ?? 0) / 1000;
  const attributes = {
    classname: `${cell.target.id}.${scenario.area}`,
    name: `${scenario.id}: ${plain(scenario.title)}`,
    time: seconds.toFixed(3),
  };
  const content = saidOf({ scenario, cells: [cell] }, cell, outcome);
  return { outcome, seconds, element: { name: 'testcase', attributes, content } };
}

/** `row` holds this cell alone, so that all that is said about the row is about it. */
function saidOf(row: Row, cell: Cell, outcome: Outcome): Element[] {
  const { verdict, result } = cell;
  const sentences = [
    ...differingFacts(row).map(
      ({ title, weight, answers }) =>
        `${plain(title)}${weightAside(weight)}: ${answers.map((answer) => answerInWords(row, answer)).join('; ')}`,
    ),
    ...remarksInWords(row),
    ...causesInWords(row),
  ];
  if (outcome === 'passed') {
    return sentences.length === 0
      ? []
      : [{ name: 'system-out', content: [verdict, ...sentences].join('\n') }];
  }
  const reason = plain(result?.reason ?? (result === undefined ? 'the run ended before it' : ''));
  if (outcome === 'skipped') return [{ name: 'skipped', attributes: { message: reason } }];
  const what = reason === '' ? sentences.join('; ') : reason;
  const message = `${verdict}: ${what === '' ? verdictWords[verdict].meaning : what}`;
  const content = redInWords({ ...cell, scenario: row.scenario }) ?? '';
  return [{ name: outcome, attributes: { type: verdict, message }, content }];
}
