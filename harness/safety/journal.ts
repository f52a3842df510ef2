/**
 * What a run is about to make, written down before it is made: one JSON object a line, appended in one
 * write, so that several processes may share a file and a killed one leaves every line whole.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['container', 'network', 'volume', 'image', 'pod', 'stored-secret', 'project']),
    target: z.string(),
    name: z.string(),
    /** True where the engine makes the object by itself, so that it cannot carry our label. */
    implicit: z.boolean(),
  }),
  /** A network namespace on the host. */
  z.strictObject({ kind: z.literal('namespace'), name: z.string() }),
  /** A unit, or what systemd makes one of: its name, its file, and how the systemctl is called that knows it. */
  z.strictObject({
    kind: z.literal('unit'),
    name: z.string(),
    file: z.string(),
    systemctl: z.array(z.string()),
  }),
  /** A process of the run that outlives its parent; the start time distinguishes it from a later one of that id. */
  z.strictObject({
    kind: z.literal('process'),
    pid: z.number().int(),
    startTime: z.string(),
    /** True for the leader of a group that ends with it. */
    group: z.boolean().optional(),
  }),
]);
export type JournalEntry = z.infer<typeof entrySchema>;
export type UnitEntry = Extract<JournalEntry, { kind: 'unit' }>;
export type ObjectEntry = Extract<JournalEntry, { target: string }>;

export class Journal {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  add(entry: JournalEntry): void {
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  /**
   * All whole lines. One that was cut off (by a kill, a full disk) is left out, with what was added to it later:
   * what the one announced was never made, and the other is found by its label.
   */
  entries(): JournalEntry[] {
    return readFileSync(this.path, 'utf8').split('\n').slice(0, -1).flatMap(wholeEntry);
  }
}

function wholeEntry(line: string): JournalEntry[] {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
