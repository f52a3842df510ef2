/** Scripts that show an answer by hand: one for each kind of engine that answered alike, not one for each column. */
import type { ResultLine, Surface, SurfaceResult } from '../../harness/record/model.ts';
import { evidenceIsLeftOut } from '../../harness/record/without-evidence.ts';
import type { RequestWords } from '../../harness/vocabulary/uses/request-uses.ts';
import type { CommandAliases } from '../compat/command-names.ts';
import { runIdsOf } from '../reproduction/names.ts';
import { type Reproduction, reproductionScript, withoutScript } from '../reproduction/script.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Row } from '../view/matrix.ts';
import { answersOver } from './answers-over.ts';
import type { CommandWords } from './parts/check-data.ts';
import { targetAnchor } from './parts/links.ts';
import type { Site } from './parts/site.ts';

/** What pages are made of beside the record: fixture images, shell functions, a login made up for it, words of commands. */
export interface ByHand
  extends Pick<
    Reproduction,
    'images' | 'registryImage' | 'publicBusybox' | 'publicRegistry' | 'registryLogin' | 'parts'
  > {
  /** The ordinary user whom scripts about rootless engines run as. */
  rootlessUser: string;
  /** Other names of Docker's commands. */
  aliases: CommandAliases;
  /** Docker's commands, for reading files. */
  words: CommandWords;
  /** The endpoints of its API, for the same. */
  endpoints: RequestWords;
}

export interface ScenarioReproduction {
  /** Of its file, and within its page: `podman@5.8.6-cli`. */
  name: string;
  script: string;
  surface: Surface;
  /** All that answered alike; it was made from the evidence of the last of them. */
  columns: number[];
}

/** Why columns that were asked have no script. */
export interface NoReproduction {
  surface: Surface;
  columns: number[];
  reason: string;
}

export interface ScenarioReproductions {
  scripts: ScenarioReproduction[];
  /** Equal reasons together. Nothing of cells that no engine was asked for. */
  without: NoReproduction[];
}

/** In each group of columns the newest of those that answered alike stands for them. */
export function reproductionsOf(site: Site, row: Row, byHand: ByHand): ScenarioReproductions {
  const asked = askedOf(site, row);
  const groupOf = (column: number) =>
    site.groups.findIndex(({ columns }) => columns.some(({ index }) => index === column));
  const repeatable = asked.filter(({ reason }) => reason === null);
  const alike = groupedBy(repeatable, ({ over, column }) => [
    over.surface,
    groupOf(column),
    ...answersOver(over),
  ]);
  const refused = groupedBy(
    asked.filter(({ reason }) => reason !== null),
    ({ over, reason }) => [over.surface, reason],
  );
  return {
    scripts: alike.map((of) => {
      const { measured, over } = of.at(-1) ?? of[0];
      const name = `${targetAnchor(measured.target.id)}-${over.surface}`;
      return { name, script: scriptFor(measured, byHand), surface: over.surface, columns: columnsOf(of) };
    }),
    without: refused.map((of) => ({
      surface: of[0].over.surface,
      columns: columnsOf(of),
      reason: of[0].reason ?? '',
    })),
  };
}

/** One surface of one cell of which an engine was asked something. */
interface Asked {
  column: number;
  over: SurfaceResult;
  measured: Measured;
  /** Why it has no script. */
  reason: string | null;
}

/** Surface by surface, columns in their order. */
function askedOf({ groups, record }: Site, { scenario, cells }: Row): Asked[] {
  const runIds = runIdsOf(record.header);
  const columns = groups.flatMap((group) => group.columns);
  return scenario.surfaces.flatMap((surface) =>
    columns.flatMap(({ index, target }) => {
      const result = cells[index]?.result;
      const over = result?.surfaces.find((one) => one.surface === surface);
      if (result === undefined || over === undefined) return [];
      const isAsked = evidenceIsLeftOut(over) || over.steps.some(({ calls }) => calls.length > 0);
      if (!isAsked) return [];
      const measured = { scenario, target, surface: over, runIds, result };
      return [{ column: index, over, measured, reason: whyNone(over) }];
    }),
  );
}

function columnsOf(asked: readonly Asked[]): number[] {
  return asked.map(({ column }) => column);
}

function whyNone(surface: SurfaceResult): string | null {
  const reason = withoutScript(surface);
  if (reason !== null || surface.made !== null) return reason;
  return 'This was measured before records said what a script needs.';
}

/** One surface of one cell, and where it was measured. */
interface Measured extends Pick<Reproduction, 'scenario' | 'target' | 'surface' | 'runIds'> {
  result: ResultLine;
}

export function scriptFor({ result, ...measured }: Measured, { rootlessUser, ...parts }: ByHand): string {
  const rootless = measured.target.traits.mode === 'rootless';
  return reproductionScript({
    ...parts,
    ...measured,
    measuredAt: startOf(result, measured.surface),
    user: rootless ? rootlessUser : null,
  });
}

/** Surfaces are asked one after the other. */
function startOf({ startedAt, surfaces }: ResultLine, surface: SurfaceResult): string {
  const before = surfaces.slice(0, surfaces.indexOf(surface));
  return new Date(Date.parse(startedAt) + before.reduce((sum, { ms }) => sum + ms, 0)).toISOString();
}
