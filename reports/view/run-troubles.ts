/** What is wrong with a run as a whole, whatever its cells say. */
import type { CensusLine, Identity, RunRecord, TargetLine } from '../../harness/record/model.ts';

export interface Trouble {
  /** Null where it concerns the run and no single target. */
  target: string | null;
  what: string;
}

/** Empty for a run that measured something, ended by itself and left every engine as it was. */
export function runTroubles(record: RunRecord): Trouble[] {
  const troubles: Trouble[] = [];
  if (record.footer.interrupted) troubles.push({ target: null, what: 'the run was interrupted' });
  if (record.results.length === 0 && record.features.length === 0)
    troubles.push({ target: null, what: 'nothing was measured' });
  for (const target of record.targets) {
    const census = record.census.find((line) => line.target === target.id);
    for (const what of troublesOf(target, census)) troubles.push({ target: target.id, what });
  }
  return troubles;
}

function troublesOf(target: TargetLine, census: CensusLine | undefined): string[] {
  if (census === undefined) return ['no census was taken after the run'];
  const left = census.leftBehind.map((object) => `left behind ${object}`);
  const { identity } = census;
  if (identity === null) return [...left, 'the engine no longer answered after the last scenario'];
  if (sameIdentity(identity, target.identity)) return left;
  return [...left, `began as ${inWords(target.identity)} and ended as ${inWords(identity)}`];
}

function sameIdentity(one: Identity, other: Identity): boolean {
  return (
    one.engine === other.engine &&
    one.mode === other.mode &&
    one.version === other.version &&
    one.socket === other.socket
  );
}

function inWords({ engine, mode, version, socket }: Identity): string {
  return `${mode} ${engine} ${version} on ${socket}`;
}
