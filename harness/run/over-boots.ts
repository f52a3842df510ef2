/**
 * Asks what takes a reboot, in one run over several processes: each asks the second part of one scenario and the first
 * part of the next, and ends. Whoever called it boots the machine anew and calls again, until there is a record.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleFile } from '../place.ts';
import type { ResultLine } from '../record/model.ts';
import { makeDirectory } from '../record/writing/make-directory.ts';
import { openRecord } from '../record/writing/write.ts';
import type { InventoryItem } from '../safety/inventory.ts';
import type { Scenario } from '../scenario.ts';
import { writeSession } from '../session.ts';
import { askOverBoot, type Due } from './ask-over-boot.ts';
import { closeSession, type Inventories, takeInventories } from './close-session.ts';
import { headerLine } from './header.ts';
import type { MeasureOptions } from './measure.ts';
import { newRunId, openSession } from './open-session.ts';
import { prepareFixtures } from './prepare-fixtures.ts';
import { recordBeginning } from './record-beginning.ts';
import type { SuiteScenario } from './select-scenarios.ts';

export type OverBootsOptions = Pick<
  MeasureOptions,
  'discovery' | 'scenarios' | 'filters' | 'entered' | 'outDirectory' | 'say'
>;

/** What a process leaves for the one after the boot. */
interface Stage extends Due {
  runId: string;
  startedAt: string;
  before: readonly (readonly [target: string, readonly InventoryItem[]])[];
}

/** Path of the record; null where the machine must boot anew first. `scenarios`: those that need a reboot. */
export async function overBoots(options: OverBootsOptions): Promise<string | null> {
  const { discovery, scenarios, filters, entered, outDirectory, say } = options;
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
    const asked = await askOverBoot(open.session, await Promise.all(scenarios.map(withSteps)), stage, say);
    if ('handovers' in asked) {
      const startedAt = stage?.startedAt ?? header.startedAt;
      const next: Stage = { runId: header.runId, startedAt, before: [...before], ...asked };
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

async function withSteps({ file }: SuiteScenario): Promise<Scenario> {
  const module = (await import(pathToFileURL(moduleFile(file)).href)) as { default: Scenario };
  return module.default;
}
