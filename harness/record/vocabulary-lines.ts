/** Features as they stand in a whole record: each once, with the targets that answered alike. Pure. */
import { compareText } from './column-order.ts';
import type { FeatureLine, FeatureResult, FeaturesLine, Line } from './model.ts';

type Answer = FeatureLine['answers'][number];

/** What gives the same again by `featuresOf`. A list that is not in the order of its ids stays as it is. */
export function vocabularyLines(features: readonly FeaturesLine[]): Line[] {
  const rows = new Map<string, Map<string, Answer>>();
  const columns = features.map((line): Line => {
    if (!isInOrder(line.features)) return line;
    for (const { id, ...answer } of line.features) {
      const answers = rows.get(id) ?? new Map<string, Answer>();
      rows.set(id, answers);
      const key = JSON.stringify(answer);
      const same = answers.get(key);
      if (same === undefined) answers.set(key, { ...answer, targets: [line.target] });
      else same.targets.push(line.target);
    }
    return { type: 'vocabulary', target: line.target, ms: line.ms, features: line.features.length };
  });
  const inOrder = [...rows].sort(([one], [other]) => compareText(one, other));
  return [
    ...columns,
    ...inOrder.map(([id, answers]): Line => ({ type: 'feature', id, answers: [...answers.values()] })),
  ];
}

/** Of the lines of a record, those of each target; or what is wrong, as a predicate whose subject is the record. */
export function featuresOf(lines: readonly Line[]): FeaturesLine[] | string {
  const whole: FeaturesLine[] = [];
  const columns = new Map<string, { counted: number; features: FeatureResult[] }>();
  for (const line of lines) {
    if (line.type === 'features') whole.push(line);
    if (line.type !== 'vocabulary') continue;
    const { target, ms } = line;
    const features: FeatureResult[] = [];
    columns.set(target, { counted: line.features, features });
    whole.push({ type: 'features', target, ms, features });
  }
  const rows = lines.filter((line) => line.type === 'feature');
  if (!isInOrder(rows)) return 'has a feature twice, or out of order';
  for (const { id, answers } of rows) {
    for (const { targets, ...answer } of answers) {
      for (const target of targets) {
        const features = columns.get(target)?.features;
        if (features === undefined)
          return `has an answer to a feature of ${quoted(target)}, and no vocabulary of it`;
        if (features.at(-1)?.id === id)
          return `has two answers of ${quoted(target)} to the feature ${quoted(id)}`;
        features.push({ id, ...answer });
      }
    }
  }
  for (const [target, { counted, features }] of columns) {
    if (features.length !== counted)
      return `has ${features.length} features of ${quoted(target)}, and its vocabulary counts ${counted}`;
  }
  return whole;
}

function isInOrder(list: readonly { id: string }[]): boolean {
  return list.every(({ id }, index) => index === 0 || (list[index - 1]?.id ?? id) < id);
}

/** As JSON, so that a name stays within one line whatever it holds. */
function quoted(name: string): string {
  return JSON.stringify(name);
}
