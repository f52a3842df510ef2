/** Runs the scripts of a record's cells on this machine, and prints how they ended. */
import type { Surface } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { loadScenarios, selectScenarios } from '../../harness/run/select-scenarios.ts';
import { definitions, discover } from '../../harness/targets/discover.ts';
import { runIdsOf } from '../../reports/reproduction/names.ts';
import { scriptFor } from '../../reports/site/reproductions.ts';
import { workers } from '../cli/paths.ts';
import { byHand } from './by-hand.ts';
import { planScripts } from './plan-scripts.ts';
import { isEnough, nothingToRun, renderEnds } from './render-ends.ts';
import { runAll } from './run-all.ts';

export interface RunOptions {
  /** Which cells: all where a list is empty. */
  area: string[];
  id: string[];
  target: string[];
  surface?: Surface | undefined;
  /** Path of the record. */
  record: string;
  rootlessUser?: string | undefined;
  /** Of one script. */
  deadlineMs: number;
}

const cleanUpMs = 120_000;

/** Exit code: 1 where too few ended as measured. Throws `record-missing` where nothing can be run. */
export async function runScripts(options: RunOptions): Promise<number> {
  const { rootlessUser, deadlineMs } = options;
  const record = await readRecord(options.record);
  const suite = await loadScenarios();
  const filters = { areas: options.area, ids: options.id, claims: [] };
  const chosen = new Set(selectScenarios(suite, filters).map(({ scenario }) => scenario.id));
  const known = record.targets.filter(({ id: target }) => definitions.some((one) => one.id === target));
  const here = await discover(
    known.map((target) => target.id),
    rootlessUser === undefined ? {} : { rootlessUser },
  );
  const reasons = new Map(here.missing.map((one) => [one.id, `${one.id}: ${one.reason}`]));
  const plan = planScripts(record, {
    wants: (scenario, target, surface) =>
      chosen.has(scenario.id) &&
      (options.target.length === 0 || options.target.includes(target.id)) &&
      (options.surface === undefined || options.surface === surface),
    alone: new Set(suite.flatMap(({ scenario }) => (scenario.alone ? [scenario.id] : []))),
    missing: (target) =>
      here.found.some((found) => found.id === target)
        ? null
        : (reasons.get(target) ?? `${target}: not an engine of this machine`),
  });
  if (plan.together.length + plan.alone.length === 0) throw nothingToRun(plan.without);
  const rootless = here.found.find(({ mode }) => mode === 'rootless');
  const parts = await byHand(rootless?.client.userName ?? rootlessUser);
  const runIds = runIdsOf(record.header);
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  const ends = await runAll(plan, {
    scriptFor: (cell) => scriptFor({ ...cell, runIds }, parts),
    workers,
    limits: { deadlineMs, cleanUpMs, signal: stop.signal },
    onEnd(done, of) {
      if (done % 10 === 0 || done === of) process.stderr.write(`${done} of ${of} scripts\n`);
    },
  });
  process.stdout.write(renderEnds(ends, plan.without));
  if (stop.signal.aborted) return 130;
  return isEnough(ends) ? 0 : 1;
}
