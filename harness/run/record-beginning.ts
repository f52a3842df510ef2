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
  {
    discovery,
    scenarios,
    entered,
    paces,
  }: Pick<MeasureOptions, 'discovery' | 'scenarios' | 'entered'> & {
    paces: ReadonlyMap<string, number | null>;
  },
): void {
  record.append(header);
  for (const { id, traits, identity, servedBy } of askedTargets(open.session)) {
    const socketOrigin = servedBy === null ? 'engine' : 'run';
    const paceMs = paces.get(id) ?? null;
    record.append({ type: 'target', id, traits, identity, socketOrigin, entered, paceMs });
  }
  for (const { id, reason, hint } of [...discovery.missing, ...open.broken]) {
    record.append({ type: 'missing-target', id, reason, hint });
  }
  for (const { scenario } of scenarios) record.append(scenarioLine(scenario));
}
