import { describe, expect, test } from 'vitest';
import type { TestCase, TestModule, Vitest } from 'vitest/node';
import { type ResultLine, resultLineSchema } from '../record/model.ts';
import { sampleResult } from '../testing/sample-record.ts';
import { ResultReporter } from './result-reporter.ts';

/** As much of a test as the reporter looks at. */
function testCase(parts: { result?: ResultLine; state?: string; errors?: string[] }): TestCase {
  const { result, state = 'passed', errors = [] } = parts;
  return {
    name: 'dns/name',
    project: { name: 'podman' },
    meta: () => (result === undefined ? {} : { result }),
    result: () => ({ state, errors: errors.map((message) => ({ message })) }),
    diagnostic: () => ({ duration: 42 }),
  } as unknown as TestCase;
}

function reporter() {
  const results: ResultLine[] = [];
  const troubles: string[] = [];
  const listening = new ResultReporter({
    onResult: (result) => results.push(result),
    onTrouble: (message) => troubles.push(message),
  });
  return { listening, results, troubles };
}

describe('a test that ended', () => {
  test.each(['passed', 'failed', 'skipped'])('with a result hands it on as it is: %s', (state) => {
    const { listening, results } = reporter();
    const result = sampleResult('dns/name', 'podman');
    listening.onTestCaseResult(testCase({ result, state, errors: ['red'] }));
    expect(results).toEqual([result]);
  });

  test('without a result, because its worker was lost, is an indeterminate cell', () => {
    const { listening, results } = reporter();
    listening.onTestCaseResult(testCase({ state: 'failed', errors: ['worker exited', 'timed out'] }));
    listening.onTestCaseResult(testCase({ state: 'failed' }));
    expect(results).toMatchObject([
      {
        scenario: 'dns/name',
        target: 'podman',
        verdict: 'indeterminate',
        reason: 'worker exited; timed out',
        ms: 42,
      },
      { reason: 'the test ended without a result' },
    ]);
    for (const result of results) expect(() => resultLineSchema.parse(result)).not.toThrow();
  });

  test('one that a filter left out says nothing', () => {
    const { listening, results } = reporter();
    listening.onTestCaseResult(testCase({ state: 'skipped' }));
    expect(results).toEqual([]);
  });
});

test('files that do not load and errors outside any test are reported', () => {
  const { listening, troubles } = reporter();
  const module = {
    relativeModuleId: 'suites/dns/name.scenario.ts',
    errors: () => [{ message: 'no such module' }],
  } as unknown as TestModule;
  listening.onTestModuleEnd(module);
  listening.onTestRunEnd([], [{ message: 'unhandled' }]);
  expect(troubles).toEqual(['suites/dns/name.scenario.ts: no such module', 'unhandled']);
});

describe('trouble while handing on', () => {
  test('stops the run, and the first is thrown afterwards', () => {
    let cancelled = 0;
    const vitest = {
      cancelCurrentRun: () => {
        cancelled += 1;
        return Promise.resolve();
      },
    } as unknown as Vitest;
    const failures = [new Error('the disk is full'), new Error('still full')];
    const listening = new ResultReporter({
      onResult: () => {
        throw failures.shift() ?? new Error('too many');
      },
      onTrouble: () => undefined,
    });
    listening.onInit(vitest);
    const result = sampleResult('dns/name', 'podman');
    listening.onTestCaseResult(testCase({ result }));
    listening.onTestCaseResult(testCase({ result }));
    expect(cancelled).toBe(2);
    expect(() => {
      listening.rethrow();
    }).toThrow('the disk is full');
  });

  test('without any, nothing is thrown', () => {
    const { listening } = reporter();
    listening.onTestCaseResult(testCase({ result: sampleResult('dns/name', 'podman') }));
    expect(() => {
      listening.rethrow();
    }).not.toThrow();
  });
});
