import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../view/answer.ts';
import { type Inference, infer, type Point } from './infer.ts';

const reference: Answer = { kind: 'value', value: true, verdict: 'same', cause: null };
const lost: Answer = { kind: 'none', verdict: 'indeterminate', reason: 'time-out' };
const other = (value: number): Answer => ({ kind: 'value', value, verdict: 'known-difference', cause: null });
const refused: Answer = { kind: 'refused', verdict: 'unsupported', reason: null, cause: null };

const measured = fc.constantFrom(reference, other(1), other(2), other(3), refused);
const answers = fc.array(fc.oneof(measured, fc.constant(lost)), { maxLength: 8 });

function pointsOf(all: readonly Answer[]): Point[] {
  return all.map((answer, index) => ({ release: `${index}.0.0`, answer }));
}

function flipsOf(inference: Inference) {
  return inference.kind === 'flips' ? inference.flips : [];
}

/** What the flips say of a release; undefined within a range. */
function told(inference: Inference, index: number, first: Answer): Answer | undefined {
  let answer: Answer | undefined = first;
  for (const { after, atMost, now } of flipsOf(inference)) {
    if (index > Number.parseInt(after, 10)) answer = index >= Number.parseInt(atMost, 10) ? now : undefined;
  }
  return answer;
}

describe('infer', () => {
  test('finds the one flip that there is, between its neighbours', () => {
    fc.assert(
      fc.property(
        measured,
        measured,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (one, two, before, after) => {
          fc.pre(one !== two);
          const points = pointsOf([...Array<Answer>(before).fill(one), ...Array<Answer>(after).fill(two)]);
          expect(infer(points)).toEqual({
            kind: 'flips',
            flips: [{ after: `${before - 1}.0.0`, atMost: `${before}.0.0`, before: one, now: two }],
          });
        },
      ),
    );
  });

  test('tells nothing that a measured release contradicts, or refuses', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const inference = infer(pointsOf(all));
        if (inference.kind === 'unclear') return;
        const first = all.find(({ kind }) => kind !== 'none');
        for (const [index, answer] of all.entries()) {
          if (answer.kind === 'none' || first === undefined) continue;
          expect(told(inference, index, first)).toEqual(answer);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('refuses exactly where an answer comes back, or the reference comes and goes', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const runs = all
          .filter(({ kind }) => kind !== 'none')
          .filter((answer, index, known) => answer !== known[index - 1]);
        const back = new Set(runs).size < runs.length;
        const at = runs.indexOf(reference);
        const between = at > 0 && at < runs.length - 1;
        expect(infer(pointsOf(all)).kind === 'unclear').toBe(back || between);
      }),
      { numRuns: 500 },
    );
  });

  test('says the same when releases are added that were not measured', () => {
    fc.assert(
      fc.property(answers, fc.nat(8), (all, at) => {
        const points = pointsOf(all);
        const more = [...points.slice(0, at), { release: 'new', answer: lost }, ...points.slice(at)];
        expect(infer(more)).toEqual(infer(points));
      }),
    );
  });

  test('refuses where targets of one release disagree', () => {
    const points = [
      { release: '4.3.1', answer: reference },
      { release: '4.3.1', answer: refused },
    ];
    expect(infer(points)).toEqual({ kind: 'unclear', why: 'one-release-disagrees' });
  });
});
