/** Reads one scenario of a run record with its evidence: checking the rest of a whole run would take seconds. */
import { recordCache } from '../../place.ts';
import type { Line, RunRecord } from '../model.ts';
import type { NamedScenario } from '../same-scenario.ts';
import { recordSchemaVersion } from '../schema-version.ts';
import { wasChecked } from './read-answers.ts';
import { readBounded } from './read-bounded.ts';
import { unpack } from './unpack.ts';
import { upgradeLine } from './upgrade.ts';

export type RecordOfScenario = Pick<RunRecord, 'header' | 'targets' | 'scenarios' | 'results'>;

/** A line of the model, or null where the value is none. */
type Check = (value: unknown) => Line | null;

/**
 * All targets, and of the scenarios and results those of the wanted one. Throws what `readRecord` throws. `cache`: where
 * `readAnswers` keeps what it read.
 */
export async function readScenario(
  path: string,
  wanted: NamedScenario,
  cache: string | null = recordCache,
): Promise<RecordOfScenario> {
  const read = await readBounded(path);
  const bytes = unpack(read, path);
  const check = wasChecked(read, cache) ? (value: unknown) => value as Line : await strictly();
  const found = linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), wanted, check);
  if (found !== null) return found;
  // What is not found at once, or is not well formed, is for the careful reader to judge.
  const { parseRecord } = await import('./parse-record.ts');
  return parseRecord(bytes, path);
}

/** The model takes longer to load than the lines to read. */
async function strictly(): Promise<Check> {
  const { checkLine } = await import('./parse-line.ts');
  return (value) => {
    const checked = checkLine(value);
    return checked.ok ? checked.value : null;
  };
}

function linesOf(bytes: Buffer, { id, aliases }: NamedScenario, check: Check): RecordOfScenario | null {
  const first = lineAt(bytes, 0);
  const schema = Number(/^\{"type":"header","schema":(\d+),/.exec(first)?.[1]);
  const last = lineAt(bytes, bytes.lastIndexOf(newline, -2) + 1);
  const whole = bytes.at(-1) === newline && last.startsWith('{"type":"footer"');
  if (!whole || !(schema <= recordSchemaVersion)) return null;
  const names = new Set([id, ...aliases].map((name) => JSON.stringify(name)));
  const heads = [
    '{"type":"target",',
    ...[...names].flatMap((name) => [
      `{"type":"scenario","id":${name},`,
      `{"type":"result","scenario":${name},`,
    ]),
  ];
  const starts = heads.flatMap((head) => startsOf(bytes, head)).sort((one, other) => one - other);
  const chosen: Line[] = [];
  for (const start of [0, ...starts]) {
    const line = check(upgradeLine(parsed(lineAt(bytes, start)), schema));
    if (line === null) return null;
    chosen.push(line);
  }
  const of = <T extends Line['type']>(type: T) =>
    chosen.filter((line): line is Extract<Line, { type: T }> => line.type === type);
  const [header] = of('header');
  const scenarios = of('scenario');
  if (header === undefined || scenarios.length === 0) return null;
  return { header, targets: of('target'), scenarios, results: of('result') };
}

const newline = 10;

/** Of the lines after the first that begin so. */
function startsOf(bytes: Buffer, head: string): number[] {
  const starts: number[] = [];
  const wanted = Buffer.from(`\n${head}`);
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(newline, start);
  return bytes.toString('utf8', start, end === -1 ? bytes.length : end);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
