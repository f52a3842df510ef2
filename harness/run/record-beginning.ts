import { scenarioLine } from '../judge/scenario-line.ts';
import type { RecordWriter } from '../record/writing/write.ts';
import { headerLine } from './header.ts';
import type { MeasureOptions } from './measure.ts';
import type { OpenSession } from './open-session.ts';

/** Everything of a record that is known before the first question: what is asked of whom. */
export async function recordBeginning(
  record: RecordWriter,
  { session, broken }: Pick<OpenSession, 'session' | 'broken'>,
  { discovery, scenarios, filters, entered }: MeasureOptions,
): Promise<void> {
  const { areas, ids, claims, targets, shard } = filters;
  record.append(
    await headerLine(session.runId, {
      areas: [...areas],
      ids: [...ids],
      claims: [...claims],
      targets: [...targets],
      shard,
    }),
  );
  for (const { id, traits, identity, servedBy } of session.targets) {
    const socketOrigin = servedBy === null ? 'engine' : 'run';
    record.append({ type: 'target', id, traits, identity, socketOrigin, entered });
  }
  for (const { id, reason, hint } of [...discovery.missing, ...broken]) {
    record.append({ type: 'missing-target', id, reason, hint });
  }
  for (const { scenario } of scenarios) record.append(scenarioLine(scenario));
}
