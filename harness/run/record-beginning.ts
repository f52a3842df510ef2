import { scenarioLine } from '../judge/scenario-line.ts';
import type { HeaderLine } from '../record/model.ts';
import type { RecordWriter } from '../record/writing/write.ts';
import { askedTargets } from './each-target.ts';
import type { MeasureOptions } from './measure.ts';
import type { OpenSession } from './open-session.ts';

/** Everything of a record that is known before the first question: what is asked of whom. */
export function recordBeginning(
  record: RecordWriter,
  header: HeaderLine,
  open: Pick<OpenSession, 'session' | 'broken'>,
  { discovery, scenarios, entered }: MeasureOptions,
): void {
  record.append(header);
  for (const { id, traits, identity, servedBy } of askedTargets(open.session)) {
    const socketOrigin = servedBy === null ? 'engine' : 'run';
    record.append({ type: 'target', id, traits, identity, socketOrigin, entered });
  }
  for (const { id, reason, hint } of [...discovery.missing, ...open.broken]) {
    record.append({ type: 'missing-target', id, reason, hint });
  }
  for (const { scenario } of scenarios) record.append(scenarioLine(scenario));
}
