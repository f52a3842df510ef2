/** The script of one cell of a record. */
import type { Surface } from '../../harness/record/model.ts';
import { readScenario } from '../../harness/record/reading/read-scenario.ts';
import { loadScenarios, scenarioNamed } from '../../harness/run/select-scenarios.ts';
import { findCell } from './find-cell.ts';

interface Place {
  target: string;
  surface?: Surface | undefined;
  /** Path of the record. */
  record: string;
  /** Whose rootless engines they are, where root asks. */
  rootlessUser?: string | undefined;
}

/** @throws CanialiasError `unknown-scenario`, `record-missing`, `record-damaged`, `record-newer`, `record-outdated` */
export async function scriptOf(id: string, place: Place): Promise<string> {
  const wanted = scenarioNamed(await loadScenarios(), id);
  const record = await readScenario(place.record, wanted);
  const cell = findCell(record, wanted, place.target, place.surface);
  // What a cell without calls does not need.
  const { runIdsOf } = await import('../../reports/reproduction/names.ts');
  const { scriptFor } = await import('../../reports/site/reproductions.ts');
  const { byHand } = await import('./by-hand.ts');
  const user = await userName(place.rootlessUser);
  return scriptFor({ ...cell, runIds: runIdsOf(record.header) }, await byHand(user));
}

async function userName(named: string | undefined): Promise<string | undefined> {
  const { rootlessUser } = await import('../../harness/targets/rootless-account.ts');
  const found = await rootlessUser('Podman', named === undefined ? {} : { rootlessUser: named });
  return 'user' in found ? found.user.runner.name : named;
}
