/**
 * A run over engines of several releases: each group of targets is measured from inside a container of its
 * own, as on a machine of its own, and the records are merged into one.
 */
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { mergeRecords } from '../../harness/record/merge/merge-records.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { withVersions } from '../../harness/record/with-versions.ts';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { writeRecord } from '../../harness/record/writing/write-record.ts';
import { closeSession, takeInventories } from '../../harness/run/close-session.ts';
import { aloneWords } from '../../harness/run/measure.ts';
import { newRunId, type OpenSession, openSession } from '../../harness/run/open-session.ts';
import type { DeclaredScenario } from '../../harness/scenario.ts';
import { ensureImage } from './image.ts';
import { memoryLimit } from './lab-container.ts';
import { columnsOf, type LabGroup, nameOf } from './lab-groups.ts';
import { dockerOf, localDocker } from './local-docker.ts';
import { partsOf } from './machine-records.ts';
import { measureGroup } from './measure-group.ts';
import { overlapping } from './overlap.ts';
import type { Release } from './releases.ts';

export interface LabOptions {
  groups: readonly LabGroup[];
  /** Arguments for `canialias matrix` inside: which scenarios are asked. */
  filters: readonly string[];
  /** Those among them that take a reboot. */
  rebooting: readonly DeclaredScenario[];
  /** Are there others? */
  hasOthers: boolean;
  outDirectory: string;
  /** One line for a person. */
  say: (line: string) => void;
}

export interface LabOutcome {
  /** Of the merged record. */
  path: string;
  /** Are columns that were asked for among its missing targets? */
  incomplete: boolean;
}

export async function runLab({
  groups,
  filters,
  rebooting,
  hasOthers,
  outDirectory,
  say,
}: LabOptions): Promise<LabOutcome> {
  makeDirectory(outDirectory);
  const runId = newRunId();
  const discovery = { found: [await localDocker()], missing: [] };
  const open = await openSession(runId, discovery, { files: [], disposable: false, byName: true });
  const before = await takeInventories(open);
  const parts = partsOf(runId, outDirectory);
  const records: RunRecord[] = [];
  const failures: Failure[] = [];
  try {
    const { images, failed } = await imagesFor(groups, open, say);
    failures.push(...failed);
    const chosen = measurable(groups, images);
    // What wants an engine to itself leaves the processor idle: the next machine starts meanwhile.
    const outcomes = await overlapping(
      chosen.map(({ group, image }, index) => async (leavesRoom) => {
        const words = (line: string) => {
          say(`${nameOf(group)}: ${line}`);
          if (line === aloneWords) leavesRoom();
        };
        const asked = { filters, rebooting, hasOthers };
        const surroundings = { open, ...asked, outDirectory, index, say: words };
        try {
          const record = withVersions(await measureGroup(group, image, surroundings));
          const kept = parts.keep(`${group.release.name}-${index}`, record);
          words(`done; kept in ${kept} until the run's own record is written`);
          return record;
        } catch (error) {
          if (error instanceof CanialiasError) say(error.message);
          throw error;
        }
      }),
    );
    for (const [index, outcome] of outcomes.entries()) {
      const group = chosen[index]?.group;
      if (outcome.status === 'fulfilled') records.push(outcome.value);
      // A column that cannot be measured is no reason to lose the others, which took half an hour.
      else if (outcome.reason instanceof CanialiasError && group !== undefined)
        failures.push({ groups: [group], error: outcome.reason });
      else throw outcome.reason;
    }
  } finally {
    say('taking the lab down');
    const census = await closeSession(open, before);
    const left = census.flatMap(({ leftBehind }) => leftBehind);
    if (left.length > 0) say(`left behind: ${left.join(', ')} (canialias sweep removes it)`);
  }
  const [failed] = failures;
  if (failed !== undefined && records.length === 0) throw failed.error;
  const merged = mergeRecords(records, { keepApart: false });
  const missing = [...merged.missing, ...failures.flatMap(missingColumns)];
  const path = join(outDirectory, 'run.jsonl');
  writeRecord(path, { ...merged, missing });
  parts.drop();
  return { path, incomplete: failures.length > 0 };
}

interface Failure {
  /** What was not measured because of it. */
  groups: readonly LabGroup[];
  error: CanialiasError;
}

function missingColumns({ groups, error }: Failure): RunRecord['missing'] {
  return groups.flatMap(columnsOf).map((id) => ({
    type: 'missing-target' as const,
    id,
    reason: error.message,
    hint: error.hint,
  }));
}

async function imagesFor(
  groups: readonly LabGroup[],
  { session, journal }: OpenSession,
  say: LabOptions['say'],
): Promise<{ images: ReadonlyMap<Release, string>; failed: Failure[] }> {
  const chosen = [...new Set(groups.map(({ release }) => release))];
  const gigabytes = Math.round((Math.min(groups.length, 2) * memoryLimit) / 1024 ** 3);
  say(
    `the lab needs about ${chosen.length} GB of disk for ${chosen.length} images, 2 GB while it runs, and up to ` +
      `${gigabytes} GB of memory; canialias lab clean gives the images back`,
  );
  const { workDirectory } = session;
  const images = new Map<Release, string>();
  const failed: Failure[] = [];
  for (const release of chosen) {
    try {
      const { client } = dockerOf(session.targets);
      const { name, builtIn } = await ensureImage(client, release, { workDirectory, journal }, say);
      say(`${release.name}: image ${builtIn === null ? 'is here' : `built in ${builtIn} s`}`);
      images.set(release, name);
    } catch (error) {
      if (!(error instanceof CanialiasError)) throw error;
      say(`${release.name}: ${error.message}`);
      failed.push({ groups: groups.filter((group) => group.release === release), error });
    }
  }
  return { images, failed };
}

/** A release whose image cannot be had is no reason to lose the others. */
function measurable(
  groups: readonly LabGroup[],
  images: ReadonlyMap<Release, string>,
): { group: LabGroup; image: string }[] {
  return groups.flatMap((group) => {
    const image = images.get(group.release);
    return image === undefined ? [] : [{ group, image }];
  });
}
