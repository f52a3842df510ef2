/** The commands, endpoints and files of a record, each with what every column makes of its features. Pure. */
import { compareText } from '../../../harness/record/column-order.ts';
import { type FeatureKind, type FeatureName, featureName } from '../../../harness/record/feature-kind.ts';
import type { TargetLine } from '../../../harness/record/model.ts';
import { releaseOf } from '../../../harness/release-of.ts';
import { underFirstName } from '../../compat/command-names.ts';
import { lineNameOf, referenceTarget } from '../../compat/lines.ts';
import type { Compat, Span } from '../../compat/schema.ts';
import { spanAt } from '../../compat/support.ts';
import { groupName, shortVersion } from '../../view/columns.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { Matrix } from '../../view/matrix.ts';
import { groupOf } from './subject-groups.ts';
import { featureAnchor, subjectPath } from './subject-links.ts';

export type VocabularySurface = FeatureName['surface'];

export interface VocabularyFeature {
  kind: FeatureKind;
  /** `--link`, of a file `COPY --chmod`; empty for the command or endpoint itself. */
  part: string;
  /** Short form, whether it takes a value, type: what the reference answers, in words. */
  shape: string;
  /** One for each column; null where nothing was measured. */
  spans: readonly (Span | null)[];
  /** Keys in the facts of the compatibility data. */
  facts: readonly string[];
  /** Does the reference have it, or was its name not asked at all? */
  ofReference: boolean;
}

/** A command, an endpoint, or a kind of file. */
export interface Subject {
  surface: VocabularySurface;
  /** `container ls`, `GET /containers/json`, `Dockerfile`; empty for flags that every command has. */
  name: string;
  path: string;
  /** Other names of a command. */
  aliases: string[];
  group: string;
  /** Null where only its parts were measured. */
  itself: VocabularyFeature | null;
  parts: VocabularyFeature[];
}

export interface Vocabulary {
  compat: Compat;
  /** `Docker 28.5.2`; `Docker` where none was asked. */
  reference: string;
  /** Its place among the columns; null where none was asked. */
  referenceColumn: number | null;
  subjects: Record<VocabularySurface, Subject[]>;
  /** Where a feature stands, from the site's root; null for one that was not measured. */
  placeOf: (id: string) => { path: string; anchor: string } | null;
}

/** Null where the record asked no vocabulary. Expects the targets in the order of the columns. `compat`: of the matrix. */
export function vocabularyOf(matrix: Matrix, compat: Compat): Vocabulary | null {
  if (matrix.features.length === 0) return null;
  const { aliases } = compat;
  const spansOf = spansByColumn(matrix.targets, compat);
  const reference = referenceTarget(matrix);
  const had = namesOfReference(matrix, reference);
  const otherNames = groupedBy(Object.entries(aliases), ([, first]) => first);
  const alsoCalled = new Map(
    otherNames.map((of) => [of[0][1], of.map(([other]) => other).toSorted(compareText)]),
  );
  // A command whose first name was not asked stands there under the name that was.
  const ids = new Map<string, string>();
  for (const id of Object.keys(compat.features)) {
    const first = underFirstName(id, aliases);
    if (first === id || !ids.has(first)) ids.set(first, id);
  }
  const named = [...ids].map(([first, id]) => ({ name: featureName(first), id }));
  const subjects = groupedBy(named, ({ name }) => [name.surface, name.of]).map((of): Subject => {
    const { surface, of: name } = of[0].name;
    const others = surface === 'cli' ? (alsoCalled.get(name) ?? []) : [];
    const features = of.map(({ name: { kind, part }, id }): VocabularyFeature => {
      const { support = -1, facts = [], short, takes, type } = compat.features[id] ?? {};
      const shape = [short, takes === 'value' ? 'takes a value' : null, type].filter(Boolean).join(', ');
      return { kind, part, shape, spans: spansOf(support), facts, ofReference: had(id) };
    });
    return {
      surface,
      name,
      path: subjectPath(surface, name),
      aliases: others,
      group: groupOf(surface, name, others),
      itself: features.find(({ part }) => part === '') ?? null,
      parts: features.filter(({ part }) => part !== ''),
    };
  });
  return {
    compat,
    reference: nameOfReference(reference),
    referenceColumn: reference === undefined ? null : matrix.targets.indexOf(reference),
    subjects: {
      cli: subjects.filter(({ surface }) => surface === 'cli'),
      api: subjects.filter(({ surface }) => surface === 'api'),
      file: subjects.filter(({ surface }) => surface === 'file'),
    },
    placeOf(id) {
      const first = underFirstName(id, aliases);
      if (!ids.has(first)) return null;
      const { surface, of, part } = featureName(first);
      return { path: subjectPath(surface, of), anchor: featureAnchor(part) };
    },
  };
}

/** Many features have their support in common. */
function spansByColumn(targets: readonly TargetLine[], compat: Compat): (support: number) => (Span | null)[] {
  const columns = targets.map((target) => ({
    line: lineNameOf(target),
    release: releaseOf(target.identity.version) ?? target.identity.version,
  }));
  const all = compat.supports.map((lines) =>
    columns.map(({ line, release }) => spanAt(lines[line] ?? [], release) ?? null),
  );
  return (support) => all[support] ?? columns.map(() => null);
}

function nameOfReference(target: TargetLine | undefined): string {
  return target === undefined ? 'Docker' : `${groupName(target)} ${shortVersion(target.traits.version)}`;
}

function namesOfReference(matrix: Matrix, reference: TargetLine | undefined): (id: string) => boolean {
  if (reference === undefined) return () => true;
  const own = new Set<string>();
  const asked = new Set<string>();
  for (const { target, features } of matrix.features) {
    for (const { id, state } of features) {
      asked.add(id);
      if (target === reference.id && state !== 'unknown') own.add(id);
    }
  }
  return (id) => own.has(id) || !asked.has(id);
}
