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
  return linesOf(new TextDecoder().decode(bytes), wanted) ?? parseRecord(bytes, path);
}

function linesOf(text: string, { id, aliases }: NamedScenario): RecordOfScenario | null {
  const lines = text.split('\n');
  const schema = Number(/^\{"type":"header","schema":(\d+),/.exec(lines[0] ?? '')?.[1]);
  const whole = lines.at(-1) === '' && lines.at(-2)?.startsWith('{"type":"footer"') === true;
  if (!whole || !(schema <= recordSchemaVersion)) return null;
  const names = [id, ...aliases].map((name) => JSON.stringify(name));
  const heads = [
    '{"type":"header",',
    '{"type":"target",',
    ...names.flatMap((name) => [`{"type":"scenario","id":${name},`, `{"type":"result","scenario":${name},`]),
  ];
  const chosen: Line[] = [];
  for (const line of lines.filter((one) => heads.some((head) => one.startsWith(head)))) {
    const checked = checkLine(upgradeLine(parsed(line), schema));
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

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
