/** Reads one scenario of a run record with its evidence: checking the rest of a whole run would take seconds. */
import type { Line, RunRecord } from '../model.ts';
import { recordSchemaVersion } from '../model.ts';
import type { NamedScenario } from '../same-scenario.ts';
import { checkLine } from './parse-line.ts';
import { parseRecord } from './parse-record.ts';
import { readBounded } from './read-bounded.ts';
import { unpack } from './unpack.ts';
import { upgradeLine } from './upgrade.ts';

export type RecordOfScenario = Pick<RunRecord, 'header' | 'targets' | 'scenarios' | 'results'>;

/** All targets, and of the scenarios and results those of the wanted one. Throws what `readRecord` throws. */
export async function readScenario(path: string, wanted: NamedScenario): Promise<RecordOfScenario> {
  const bytes = unpack(await readBounded(path), path);
  // What is not found at once, or is not well formed, is for the careful reader to judge.
  return (
    linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), wanted) ?? parseRecord(bytes, path)
  );
}

function linesOf(bytes: Buffer, { id, aliases }: NamedScenario): RecordOfScenario | null {
  const lines = splitLines(bytes);
  const schema = Number(/^\{"type":"header","schema":(\d+),/.exec(lines[0]?.toString() ?? '')?.[1]);
  const whole = bytes.at(-1) === newline && lines.at(-1)?.toString().startsWith('{"type":"footer"') === true;
  if (!whole || !(schema <= recordSchemaVersion)) return null;
  const names = [id, ...aliases].map((name) => JSON.stringify(name));
  const heads = [
    '{"type":"header",',
    '{"type":"target",',
    ...names.flatMap((name) => [`{"type":"scenario","id":${name},`, `{"type":"result","scenario":${name},`]),
  ].map((head) => Buffer.from(head));
  const chosen: Line[] = [];
  const isWanted = (line: Buffer) => heads.some((head) => line.subarray(0, head.length).equals(head));
  for (const line of lines.filter(isWanted)) {
    const checked = checkLine(upgradeLine(parsed(line.toString()), schema));
    if (!checked.ok) return null;
    chosen.push(checked.value);
  }
  const of = <T extends Line['type']>(type: T) =>
    chosen.filter((line): line is Extract<Line, { type: T }> => line.type === type);
  const [header] = of('header');
  const scenarios = of('scenario');
  if (header === undefined || scenarios.length === 0) return null;
  return { header, targets: of('target'), scenarios, results: of('result') };
}

const newline = 10;

/** Without what follows the last newline. */
function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
