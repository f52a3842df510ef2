/**
 * Asks what takes a reboot, in one run over several processes: each asks the second part of one scenario and the first
 * part of the next, and ends. Whoever called it boots the machine anew and calls again, until there is a record.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unmetRequirements } from '../asking/requirements.ts';
import { beforeBoot, type Handover } from '../conduct/before-boot.ts';
import { conduct } from '../conduct/conduct.ts';
import { moduleFile } from '../place.ts';
import type { ResultLine, Surface } from '../record/model.ts';
import { makeDirectory } from '../record/writing/make-directory.ts';
import { openRecord } from '../record/writing/write.ts';
import type { InventoryItem } from '../safety/inventory.ts';
import type { Scenario } from '../scenario.ts';
import { writeSession } from '../session.ts';
import type { Target } from '../transport/target.ts';
import { closeSession, type Inventories, takeInventories } from './close-session.ts';
import { askedTargets } from './each-target.ts';
import { headerLine } from './header.ts';
import type { MeasureOptions } from './measure.ts';
import { newRunId, type OpenSession, openSession } from './open-session.ts';
import { prepareFixtures } from './prepare-fixtures.ts';
import { recordBeginning } from './record-beginning.ts';
import type { SuiteScenario } from './select-scenarios.ts';

export type OverBootsOptions = Pick<
  MeasureOptions,
  'discovery' | 'scenarios' | 'filters' | 'entered' | 'outDirectory' | 'say'
>;

/** What a process leaves for the one after the boot. */
interface Stage {
  runId: string;
  startedAt: string;
  before: readonly (readonly [target: string, InventoryItem[]])[];
  results: readonly ResultLine[];
  /** Id of the scenario whose second part is to be asked. */
  scenario: string;
  /** By target. */
  handovers: Readonly<Record<string, Partial<Record<Surface, Handover>>>>;
}

/** Path of the record; null where the machine must boot anew first. `scenarios`: those that need a reboot. */
export async function overBoots(options: OverBootsOptions): Promise<string | null> {
  const { discovery, scenarios, filters, entered, outDirectory } = options;
  makeDirectory(outDirectory);
  const stageFile = join(outDirectory, 'before-boot.json');
  const stage = takeStage(stageFile);
  const header = await headerLine(stage?.runId ?? newRunId(), filters);
  const open = await openSession(header.runId, discovery, {
    files: scenarios.map(({ file }) => file),
    disposable: entered !== 'host',
    // An engine that does not answer after a boot ends the run.
    byName: true,
  });
  let before: Inventories = new Map(stage?.before);
  let results: ResultLine[];
  try {
    if (stage === null) before = await takeInventories(open);
    await prepareFixtures(open, [], outDirectory);
    writeSession(open.sessionFile, open.session);
    const asked = await askOn(open, options, stage);
    if ('handovers' in asked) {
      const startedAt = stage?.startedAt ?? header.startedAt;
      const next: Stage = { runId: header.runId, startedAt, before: [...mutable(before)], ...asked };
      writeFileSync(stageFile, JSON.stringify(next), { mode: 0o600 });
      // What was made is to outlast this process.
      open.close();
      await open.watchdog.dismiss();
      return null;
    }
    ({ results } = asked);
  } catch (error) {
    await closeSession(open, before);
    throw error;
  }
  const census = await closeSession(open, before);
  const path = join(outDirectory, 'run.jsonl');
  const record = openRecord(path);
  const startedAt = stage?.startedAt ?? header.startedAt;
  recordBeginning(record, { ...header, startedAt }, open, { ...options, paces: new Map() });
  for (const line of [...results, ...census]) record.append(line);
  const endedAt = new Date().toISOString();
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 100) / 10;
  record.append({ type: 'footer', endedAt, seconds, results: results.length, interrupted: false });
  record.close();
  return path;
}

/** Read once: a process that fails must not be taken up again. */
function takeStage(file: string): Stage | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  rmSync(file);
  return JSON.parse(text) as Stage;
}

function mutable(inventories: Inventories): [string, InventoryItem[]][] {
  return [...inventories].map(([target, items]) => [target, [...items]]);
}

type Asking = { results: ResultLine[] } | Pick<Stage, 'results' | 'scenario' | 'handovers'>;

/** The second part that is due, and then on to the next first part that some target can be asked. */
async function askOn(
  { session }: OpenSession,
  { scenarios, say }: OverBootsOptions,
  stage: Stage | null,
): Promise<Asking> {
  const targets = askedTargets(session);
  const results = [...(stage?.results ?? [])];
  const rest = async (suite: SuiteScenario, handovers: Stage['handovers']) => {
    const scenario = await withSteps(suite);
    for (const target of targets) {
      results.push(await conduct(scenario, target, session, handovers[target.id]));
    }
  };
  const due = scenarios.findIndex(({ scenario }) => scenario.id === stage?.scenario);
  const suite = scenarios[due];
  if (suite !== undefined && stage !== null) await rest(suite, stage.handovers);
  for (const next of scenarios.slice(due + 1)) {
    const able = targets.filter(({ traits }) => unmetRequirements(next.scenario.needs, traits).length === 0);
    if (able.length === 0) {
      await rest(next, {});
      continue;
    }
    say(`asking ${next.scenario.id} before the machine boots anew`);
    const scenario = await withSteps(next);
    const handovers: Record<string, Partial<Record<Surface, Handover>>> = {};
    for (const target of able) handovers[target.id] = await firstParts(scenario, target, session);
    return { results, scenario: scenario.id, handovers };
  }
  return { results };
}

async function firstParts(
  scenario: Scenario,
  target: Target,
  session: OpenSession['session'],
): Promise<Partial<Record<Surface, Handover>>> {
  const handovers: Partial<Record<Surface, Handover>> = {};
  for (const surface of scenario.surfaces) {
    handovers[surface] = await beforeBoot(scenario, surface, target, session);
  }
  return handovers;
}

async function withSteps({ file }: SuiteScenario): Promise<Scenario> {
  const module = (await import(pathToFileURL(moduleFile(file)).href)) as { default: Scenario };
  return module.default;
}
