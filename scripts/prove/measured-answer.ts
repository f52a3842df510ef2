/** What scenarios and the vocabulary measured of a finding's rule. Pure. */
import { featureName } from '../../harness/record/feature-kind.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { classOfWeight } from '../../reports/check/find/classes.ts';
import { standingOf } from '../../reports/compat/class-of.ts';
import { answersOf } from '../../reports/view/answer.ts';
import { isOfFact, type MeasuredAnswer } from './verdict.ts';

/** Null where it was not measured. Docker is the reference. */
export function measuredAnswer(rule: string, target: string, record: RunRecord): MeasuredAnswer | null {
  return isOfFact(rule) ? ofFact(rule, target, record) : ofName(rule, target, record);
}

/** Over the command line, which is what the samples write. */
function ofFact(rule: string, target: string, { scenarios, results }: RunRecord): MeasuredAnswer | null {
  const [id, fact] = rule.split('#');
  const scenario = scenarios.find((one) => one.id === id);
  const result = results.find((one) => one.scenario === id && one.target === target);
  if (scenario === undefined) return null;
  const answer = answersOf(scenario, result).find((one) => one.fact === fact && one.surface === 'cli');
  if (answer === undefined) return null;
  return {
    class: answer.weight === null ? null : classOfWeight(answer.weight),
    reason: answer.answer.kind === 'none' ? (answer.answer.reason ?? 'it was not measured') : null,
  };
}

function ofName(id: string, target: string, { features }: RunRecord): MeasuredAnswer | null {
  const [reference, own] = ['docker', target].map((column) =>
    features.find((line) => line.target === column)?.features.find((feature) => feature.id === id),
  );
  if (reference === undefined || own === undefined) return null;
  if (reference.state !== 'known')
    return { class: null, reason: `on the reference it is ${reference.state}` };
  const standing = standingOf(featureName(id).kind, own, reference, null);
  if (standing === null) return { class: null, reason: 'the target was not asked' };
  return { class: standing.weight === null ? null : classOfWeight(standing.weight), reason: null };
}
