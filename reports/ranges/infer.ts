/** Where an answer flips over the releases of one engine, as far as what was measured tells. Pure. */
import { type Answer, likeReference } from '../view/answer.ts';
import { sameAnswer } from '../view/same-answer.ts';

/** What one release answered. */
export interface Point {
  release: string;
  answer: Answer;
}

/** The answer changed in some release after `after`, and not later than in `atMost`. */
export interface Flip {
  after: string;
  atMost: string;
  before: Answer;
  now: Answer;
}

export type Inference =
  /** One answer wherever there was one. */
  | { kind: 'steady' }
  | { kind: 'flips'; flips: Flip[] }
  /** An answer came back, or targets of one release disagree: no range would hold. */
  | { kind: 'unclear'; why: 'back-and-forth' | 'one-release-disagrees' };

/** `points`: oldest release first; the points of one release stand together. */
export function infer(points: readonly Point[]): Inference {
  const measured = points.filter(({ answer }) => answer.kind !== 'none');
  const turns = measured.slice(1).flatMap((point, index) => {
    const last = measured[index];
    return last === undefined || sameAnswer(last.answer, point.answer) ? [] : [{ last, point }];
  });
  if (turns.length === 0) return { kind: 'steady' };
  if (turns.some(({ last, point }) => last.release === point.release)) {
    return { kind: 'unclear', why: 'one-release-disagrees' };
  }
  if (comesBack(turns)) return { kind: 'unclear', why: 'back-and-forth' };
  const flips = turns.map(({ last, point }) => ({
    after: last.release,
    atMost: point.release,
    before: last.answer,
    now: point.answer,
  }));
  return { kind: 'flips', flips };
}

/** Does an answer come back, or the reference's come and go? */
function comesBack(turns: readonly { last: Point; point: Point }[]): boolean {
  const [first] = turns;
  if (first === undefined) return false;
  const answers = [first.last.answer, ...turns.map(({ point }) => point.answer)];
  const again = answers.some((answer, index) =>
    answers.slice(0, index).some((earlier) => sameAnswer(earlier, answer)),
  );
  const crossings = turns.filter(
    ({ last, point }) => likeReference(last.answer) !== likeReference(point.answer),
  );
  return again || crossings.length > 1;
}
