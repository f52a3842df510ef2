/** A check as JUnit XML: a suite for each file, a case for each finding. Pure. */
import { plain } from '../../text/plain-text.ts';
import { type Element, xmlDocument } from '../../text/xml.ts';
import type { CheckedFile } from '../accept/baseline.ts';
import { type CheckResult, failsCheck } from '../result.ts';
import { classesOnTargets, findingInWords, whatInWords } from './in-words.ts';

export function renderJunit(result: CheckResult): string {
  const unread = result.notRead.map(({ path, reason }) =>
    suiteOf(path, [
      testCase(path, 'it is read', { name: 'skipped', attributes: { message: plain(reason) } }),
    ]),
  );
  const suites = [...result.files.map((file) => suite(file, result)), ...unread];
  return xmlDocument({ name: 'testsuites', attributes: { name: 'canialias check' }, content: suites });
}

interface Case {
  outcome: 'passed' | 'failure' | 'error' | 'skipped';
  element: Element;
}

/** A file without findings has one case, which passes. */
function suite({ report }: CheckedFile, result: CheckResult): Element {
  const cases = [
    ...report.uses.flatMap((one) =>
      one.findings.map((finding) => {
        const { line, column } = one.use.place;
        const isFailure = failsCheck(finding.class, result.failOn);
        const content = findingInWords(one, finding, result.question);
        const message = `${classesOnTargets(finding, result.question)}: ${whatInWords(one, finding, result.question)}`;
        return testCase(
          report.path,
          `${line}:${column} ${finding.rule}`,
          isFailure
            ? { name: 'failure', attributes: { type: finding.class, message: plain(message) }, content }
            : { name: 'system-out', content },
        );
      }),
    ),
    ...result.problems
      .filter(({ path }) => path === report.path)
      .map(({ line, message, isError }) =>
        testCase(
          report.path,
          `${line} canialias-ignore`,
          isError
            ? { name: 'error', attributes: { type: 'canialias-ignore', message: plain(message) } }
            : { name: 'system-out', content: message },
        ),
      ),
  ];
  const all = cases.length > 0 ? cases : [testCase(report.path, 'no use of docker that differs', null)];
  return suiteOf(report.path, all);
}

function suiteOf(path: string, all: readonly Case[]): Element {
  const count = (outcome: Case['outcome']) => all.filter((one) => one.outcome === outcome).length;
  return {
    name: 'testsuite',
    attributes: {
      name: path,
      tests: all.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      time: '0.000',
    },
    content: all.map(({ element }) => element),
  };
}

function testCase(path: string, name: string, said: Element | null): Case {
  const element = said?.name;
  const outcome = element === 'failure' || element === 'error' || element === 'skipped' ? element : 'passed';
  const attributes = { classname: path, name: plain(name), time: '0.000' };
  return { outcome, element: { name: 'testcase', attributes, content: said === null ? [] : [said] } };
}
