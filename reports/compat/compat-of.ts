/** The compatibility data of a record. Pure. */
import { compareColumns, compareText } from '../../harness/record/column-order.ts';
import { featureName } from '../../harness/record/feature-kind.ts';
import type { FeatureResult, TargetLine } from '../../harness/record/model.ts';
import { releaseOf } from '../../harness/release-of.ts';
import type { Cause } from '../view/answer.ts';
import type { Matrix } from '../view/matrix.ts';
import { heaviest } from '../view/weight.ts';
import { standingOf } from './class-of.ts';
import { columnName } from './column-name.ts';
import { type CommandAliases, underFirstName } from './command-names.ts';
import { compatFacts } from './compat-facts.ts';
import { type AboutFact, deviationsOn, factsAbout } from './facts-about.ts';
import { isDockerItself, lineNameOf, referenceTarget } from './lines.ts';
import { otherwiseOf } from './otherwise.ts';
import { placesOf } from './places.ts';
import type { Compat, CompatFeature, EngineLine, Span } from './schema.ts';
import { type Place, spansOf } from './spans.ts';

/** Each feature that was measured by its name, or that a fact is about. */
export function compatOf(matrix: Matrix, aliases: CommandAliases): Compat {
  const columns = matrix.targets.toSorted(compareColumns).map((target) => ({
    target,
    line: lineNameOf(target),
    release: releaseOf(target.identity.version) ?? target.identity.version,
    names: namesOn(matrix, target),
  }));
  const reference = referenceTarget(matrix);
  const references = columns.find(({ target }) => target === reference)?.names;
  const about = factsAbout(matrix, aliases);
  const causes = placesOf<Cause>();
  const supports = placesOf<Record<string, Span[]>>();
  const sets = placesOf<string[]>();

  /** A field that no Docker answers with was not brought about: that others do not either tells nothing. */
  const isOnDocker = (id: string) =>
    columns.some(({ line, names }) => isDockerItself(line) && names.get(id)?.state === 'known');
  const featureOf = (id: string): CompatFeature => {
    const { kind, surface } = featureName(id);
    const facts = about.get(underFirstName(id, aliases)) ?? [];
    const ofReference = references?.get(id);
    const tellsAbsence = kind !== 'answer-field' || reference === undefined || isOnDocker(id);
    const isExtra = surface !== 'file' && facts.some(({ weight }) => weight === 'extra');
    const places = columns.flatMap(({ target, line, release, names }): Place[] => {
      const own = facts.length === 0 ? null : deviationsOn(id, facts, target);
      const name = names.get(id);
      const told = name?.state === 'unknown' && !tellsAbsence ? undefined : name;
      // What Docker lacks is not supported where it does nothing, and the name was not asked.
      const isLacking = isExtra && told === undefined && own?.length === 0;
      const standing = isLacking ? null : standingOf(kind, told, ofReference, own);
      return [{ line, release, standing }];
    });
    const support = spansOf(places, (cause) => causes.placeOf(cause));
    const weight = heaviest(
      places.map(({ line, standing }) => (isDockerItself(line) ? null : (standing?.weight ?? null))),
    );
    return {
      kind,
      support: supports.placeOf(support),
      ...shapeOf(ofReference),
      ...(weight === null ? {} : { weight }),
      ...(facts.length === 0 ? {} : { facts: facts.map(({ ref }) => ref) }),
    };
  };

  const features = Object.fromEntries(
    idsIn(columns, about)
      .map((id) => [id, featureOf(id)] as const)
      .filter(([, { support }]) => Object.keys(supports.all[support] ?? {}).length > 0),
  );
  const named = new Map(columns.map(({ target, line, release }) => [target.id, columnName(line, release)]));
  const nameOf = (target: string) => named.get(target) ?? target;
  const used = new Set(Object.values(features).flatMap(({ facts = [] }) => facts));
  return {
    schema: 1,
    measuredAt: matrix.header.startedAt,
    suiteCommit: matrix.header.suiteCommit,
    reference: reference?.id ?? null,
    lines: linesOf(columns),
    aliases: { ...aliases },
    causes: causes.all,
    facts: compatFacts(matrix, used, (row, name) => otherwiseOf(row, name, nameOf, sets.placeOf)),
    columns: sets.all,
    supports: supports.all,
    features,
  };
}

function namesOn({ features }: Matrix, { id }: TargetLine): Map<string, FeatureResult> {
  const own = features.find(({ target }) => target === id)?.features ?? [];
  return new Map(own.map((feature) => [feature.id, feature]));
}

function idsIn(
  columns: readonly { names: ReadonlyMap<string, unknown> }[],
  about: ReadonlyMap<string, readonly AboutFact[]>,
): string[] {
  return [...new Set([...columns.flatMap(({ names }) => [...names.keys()]), ...about.keys()])].toSorted(
    compareText,
  );
}

function shapeOf(name: FeatureResult | undefined): Pick<CompatFeature, 'short' | 'takes' | 'type'> {
  if (name === undefined) return {};
  const { short, takes, type } = name;
  return {
    ...(short === undefined ? {} : { short }),
    ...(takes === undefined ? {} : { takes }),
    ...(type === undefined ? {} : { type }),
  };
}

function linesOf(columns: readonly { target: TargetLine; line: string; release: string }[]): Compat['lines'] {
  const lines: Record<string, EngineLine> = {};
  for (const { target, line, release } of columns) {
    const { engine, mode, client } = target.traits;
    const known = lines[line] ?? { engine, mode, client, releases: [] };
    lines[line] = { ...known, releases: [...new Set([...known.releases, release])] };
  }
  return lines;
}
