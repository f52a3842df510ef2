/** The matrix as JUnit XML: a suite for each target, a case for each scenario, and one for the census. */
import type { TargetLine } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import { type Element, xmlDocument } from '../text/xml.ts';
import type { Matrix } from '../view/matrix.ts';
import { runTroubles } from '../view/run-troubles.ts';
import { type TestCase, testCase } from './test-case.ts';
import { vocabularyCases } from './vocabulary-cases.ts';

/** A column that could not be measured is a suite with one skipped case, so that it does not vanish. */
export function renderJunit(matrix: Matrix): string {
  const suites = [
    ...matrix.targets.map((target) => {
      const own = [...matrix.rows.values()].flatMap((row) =>
        row.cells.filter((cell) => cell.target === target).map((cell) => testCase(row, cell)),
      );
      return suite(
        matrix,
        target.id,
        [...own, ...vocabularyCases(matrix, target.id), census(matrix, target.id)],
        [properties(target)],
      );
    }),
    ...matrix.missing.map(({ id, reason, hint }) =>
      suite(matrix, id, [absent(id, `${reason}. ${hint}`)], []),
    ),
    ...(runTroubles(matrix).some(({ target }) => target === null)
      ? [suite(matrix, 'run', [census(matrix, null)], [])]
      : []),
  ];
  const attributes = { name: 'canialias', time: matrix.footer.seconds.toFixed(3) };
  return xmlDocument({ name: 'testsuites', attributes, content: suites });
}

function suite(
  matrix: Matrix,
  name: string,
  cases: readonly TestCase[],
  before: readonly Element[],
): Element {
  const count = (outcome: TestCase['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  return {
    name: 'testsuite',
    attributes: {
      name,
      tests: cases.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      time: cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3),
      timestamp: matrix.header.startedAt,
    },
    content: [...before, ...cases.map(({ element }) => element)],
  };
}

function properties({ traits }: TargetLine): Element {
  const content = Object.entries(traits).map(([name, value]) => ({
    name: 'property',
    attributes: { name, value: String(value) },
  }));
  return { name: 'properties', content };
}

/** What is wrong with the run beyond its cells fails a case of its own: red here whenever the run is red. */
function census(matrix: Matrix, id: string | null): TestCase {
  const troubles = runTroubles(matrix).filter(({ target }) => target === id);
  const message = plain(troubles.map(({ what }) => what).join('; '));
  return {
    outcome: troubles.length === 0 ? 'passed' : 'failure',
    seconds: 0,
    element: {
      name: 'testcase',
      attributes: { classname: `${id ?? 'run'}.census`, name: 'the run ends as it began', time: '0.000' },
      content: troubles.length === 0 ? [] : [{ name: 'failure', attributes: { type: 'census', message } }],
    },
  };
}

function absent(id: string, message: string): TestCase {
  return {
    outcome: 'skipped',
    seconds: 0,
    element: {
      name: 'testcase',
      attributes: { classname: `${id}.target`, name: 'the target is there', time: '0.000' },
      content: [{ name: 'skipped', attributes: { message: plain(message) } }],
    },
  };
}
