/** The matrix as JUnit XML: a suite for each target, a case for each scenario, and one for the census. */
import type { RunRecord, TargetLine } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import { type Element, xmlDocument } from '../text/xml.ts';
import { matrixOf } from '../view/matrix.ts';
import { runTroubles } from '../view/run-troubles.ts';
import { type TestCase, testCase } from './test-case.ts';

/** A column that could not be measured is a suite with one skipped case, so that it does not vanish. */
export function renderJunit(record: RunRecord): string {
  const suites = [
    ...record.targets.map((target) => {
      const own = matrixOf(record).flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.cells.filter((cell) => cell.target.id === target.id).map((cell) => testCase(row, cell)),
        ),
      );
      return suite(record, target.id, [...own, census(record, target.id)], [properties(target)]);
    }),
    ...record.missing.map(({ id, reason, hint }) =>
      suite(record, id, [absent(id, `${reason}. ${hint}`)], []),
    ),
    ...(runTroubles(record).some(({ target }) => target === null)
      ? [suite(record, 'run', [census(record, null)], [])]
      : []),
  ];
  const attributes = { name: 'canialias', time: record.footer.seconds.toFixed(3) };
  return xmlDocument({ name: 'testsuites', attributes, content: suites });
}

function suite(
  record: RunRecord,
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
      timestamp: record.header.startedAt,
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

/** A fault of the run that is in no cell fails a test case of its own: red whenever the run is red. */
function census(record: RunRecord, id: string | null): TestCase {
  const troubles = runTroubles(record).filter(({ target }) => target === id);
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
