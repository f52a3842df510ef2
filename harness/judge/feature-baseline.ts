/** What every measured column answered to each feature: a run is compared with it. Pure. */
import * as z from 'zod';
import { compareColumns, compareText } from '../record/column-order.ts';
import { answerText, type FeaturesLine, type TargetLine } from '../record/model.ts';
import { withVersion } from '../record/with-versions.ts';

/** Traits beside engine, mode, client and version without which a column is not the one that was measured. */
const hostSchema = z.strictObject({
  cgroupVersion: z.union([z.literal(1), z.literal(2)]),
  systemd: z.boolean(),
});

/** An answer, as `answerText` writes it, and the columns that gave it; `*` is every other one. */
const answerSchema = z.tuple([z.string()], z.string());

export const featureBaselineSchema = z.strictObject({
  /** The column whose answers are the reference: Docker's newest release. */
  reference: z.string(),
  columns: z.record(z.string(), hostSchema),
  features: z.record(z.string(), z.array(answerSchema)),
});
export type FeatureBaseline = z.infer<typeof featureBaselineSchema>;

/** The column's id in a baseline: `podman@5.4.2`. */
export function columnOf({ id, identity }: Pick<TargetLine, 'id' | 'identity'>): string {
  return withVersion(id, identity.version);
}

/** Of a record in which Docker was asked; null of another one. */
export function baselineOf(
  targets: readonly TargetLine[],
  measured: readonly FeaturesLine[],
): FeatureBaseline | null {
  const lines = measured.flatMap((line) => {
    const target = targets.find(({ id }) => id === line.target);
    return target === undefined ? [] : [{ target, column: columnOf(target), features: line.features }];
  });
  const reference = newestDocker(lines.map(({ target }) => target));
  if (reference === null) return null;
  const answers = new Map<string, Map<string, string[]>>();
  for (const { column, features } of lines) {
    for (const feature of features) {
      if (feature.state === 'not-asked') continue;
      const byText = answers.get(feature.id) ?? new Map<string, string[]>();
      answers.set(feature.id, byText);
      const text = answerText(feature);
      byText.set(text, [...(byText.get(text) ?? []), column]);
    }
  }
  return {
    reference: columnOf(reference),
    columns: Object.fromEntries(
      lines.map(({ column, target: { traits } }) => [
        column,
        { cgroupVersion: traits.cgroupVersion, systemd: traits.systemd },
      ]),
    ),
    features: Object.fromEntries(
      [...answers]
        .toSorted(([one], [other]) => compareText(one, other))
        .map(([id, byText]) => [id, shortened(byText, lines.length)]),
    ),
  };
}

/** The answer that most columns gave stands for all that are not named. */
function shortened(byText: ReadonlyMap<string, readonly string[]>, columns: number): [string, ...string[]][] {
  const [most, ...rest] = [...byText].toSorted(
    ([one, some], [other, others]) => others.length - some.length || compareText(one, other),
  );
  const named = [...byText.values()].reduce((sum, { length }) => sum + length, 0);
  if (most === undefined) return [];
  const first: [string, ...string[]] = named === columns ? [most[0], '*'] : [most[0], ...most[1]];
  return [first, ...rest.map(([text, given]): [string, ...string[]] => [text, ...given])];
}

function newestDocker(targets: readonly TargetLine[]): TargetLine | null {
  const own = targets.filter(
    ({ traits }) => traits.engine === 'docker' && traits.client === 'docker' && traits.mode === 'rootful',
  );
  return own.toSorted(compareColumns).at(-1) ?? null;
}

/** What a column answered; null where it was not asked. */
export function answerIn(baseline: FeatureBaseline, id: string, column: string): string | null {
  const answers = baseline.features[id] ?? [];
  const named = answers.find(([, ...columns]) => columns.includes(column));
  return (named ?? answers.find(([, ...columns]) => columns.includes('*')))?.[0] ?? null;
}
