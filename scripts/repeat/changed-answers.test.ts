import { describe, expect, test } from 'vitest';
import type { FactResult, Json, ResultLine } from '../../harness/record/model.ts';
import { changedAnswers, type Repetition } from './changed-answers.ts';

function result(answers: Record<string, Json> | null, reason: string | null = null): ResultLine {
  const verdict = answers === null ? ('indeterminate' as const) : ('same' as const);
  const facts = Object.entries(answers ?? { one: null }).map(([name, measured]): FactResult => {
    const fact = { name, reference: 1, expected: 1, difference: null, verdict };
    return answers === null ? fact : { ...fact, measured };
  });
  return {
    type: 'result',
    scenario: 'dns/x',
    target: 'docker',
    verdict,
    reason,
    startedAt: '2026-11-28T10:00:00.000Z',
    ms: 1,
    surfaces: [
      { surface: 'cli', verdict, reason, difference: null, facts, steps: [], made: [], ms: 1, engineMs: 1 },
    ],
  };
}

function repetitions(...results: ResultLine[]): Repetition[] {
  return results.map((one, at) => ({
    number: at + 1,
    way: at % 2 === 0 ? ('company' as const) : ('alone' as const),
    results: [one],
  }));
}

const of = { target: 'docker', scenario: 'dns/x', surface: 'cli' };

describe('changedAnswers', () => {
  test('the same answers, whatever the order of keys, are no change', () => {
    const same = repetitions(result({ one: { a: 1, b: 2 } }), result({ one: { b: 2, a: 1 } }));
    expect(changedAnswers(same)).toEqual({ compared: 1, changed: [] });
  });

  test('an answer that changed tells when it was what', () => {
    const three = repetitions(
      result({ one: 1, other: [1] }),
      result({ one: 2, other: [1] }),
      result({ one: 1, other: [1] }),
    );
    expect(changedAnswers(three)).toEqual({
      compared: 2,
      changed: [
        {
          ...of,
          fact: 'one',
          answers: [
            {
              answer: '1',
              repetitions: [
                { number: 1, way: 'company' },
                { number: 3, way: 'company' },
              ],
            },
            { answer: '2', repetitions: [{ number: 2, way: 'alone' }] },
          ],
        },
      ],
    });
  });

  test('no answer at one time is a change, told once with its reason', () => {
    const { changed } = changedAnswers(repetitions(result({ one: 1 }), result(null, 'no answer in time')));
    expect(changed).toEqual([
      {
        ...of,
        fact: null,
        answers: [
          { answer: 'answers', repetitions: [{ number: 1, way: 'company' }] },
          {
            answer: 'indeterminate: no answer in time',
            repetitions: [{ number: 2, way: 'alone' }],
          },
        ],
      },
    ]);
  });

  test('no answer at any time is none, whatever the words of the reason', () => {
    const both = repetitions(result(null, 'after 1 s'), result(null, 'after 2 s'));
    expect(changedAnswers(both)).toEqual({ compared: 0, changed: [] });
  });

  test('a cell whose worker was lost gave no answer on any of its surfaces', () => {
    const lost = { ...result(null, 'the worker was lost'), surfaces: [] };
    const { changed } = changedAnswers(repetitions(result({ one: 1 }), lost));
    expect(changed.map(({ fact, answers }) => [fact, answers[1]?.answer])).toEqual([
      [null, 'indeterminate: the worker was lost'],
    ]);
  });

  test('targets are compared with themselves only', () => {
    const [first, second] = repetitions(result({ one: 1 }), result({ one: 1 }));
    const podman = { ...result({ one: 2 }), target: 'podman' };
    const both = [first, second].map((one) => ({ ...one, results: [...(one?.results ?? []), podman] }));
    expect(changedAnswers(both as Repetition[])).toEqual({ compared: 2, changed: [] });
  });
});
