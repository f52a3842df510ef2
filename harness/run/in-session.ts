/** What measures without writing a record: a session with its fixtures, closed and counted whatever happens in it. */
import { writeSession } from '../session.ts';
import type { Discovery } from '../targets/discover.ts';
import { closeSession, type Inventories, takeInventories } from './close-session.ts';
import { newRunId, type OpenSession, openSession } from './open-session.ts';
import { prepareFixtures } from './prepare-fixtures.ts';
import type { SuiteScenario } from './select-scenarios.ts';

export interface InSessionOptions {
  discovery: Discovery;
  /** Were the targets asked for by name, so that none may be missing? */
  byName: boolean;
  scenarios: readonly SuiteScenario[];
  /** Where a busybox from a public image is kept. */
  directory: string;
  say: (text: string) => void;
}

/** `leftBehind`: `TARGET: KIND NAME` of each object of the run that is still there. */
export async function inSession<Value>(
  { discovery, byName, scenarios, directory, say }: InSessionOptions,
  work: (open: OpenSession) => Promise<Value>,
): Promise<{ value: Value; leftBehind: string[] }> {
  const files = scenarios.map(({ file }) => file);
  const open = await openSession(newRunId(), discovery, { files, disposable: false, byName });
  let before: Inventories = new Map();
  const leftBehind: string[] = [];
  try {
    before = await takeInventories(open);
    await prepareFixtures(open, scenarios, directory);
    writeSession(open.sessionFile, open.session);
    return { value: await work(open), leftBehind };
  } finally {
    for (const { target, ...census } of await closeSession(open, before)) {
      leftBehind.push(...census.leftBehind.map((what) => `${target}: ${what}`));
      for (const what of census.foreignTouched) say(`not ours, on ${target}: ${what}`);
    }
    for (const what of leftBehind) say(`left behind on ${what}`);
  }
}
