/** From the bytes of a run record to the record, or to what is wrong with them. Pure; browsers run it too. */

import { type Line, type RunRecord, recordSchemaVersion } from '../model.ts';
import { featuresOf } from '../vocabulary-lines.ts';
import { findContradiction } from './contradiction.ts';
import { damagedLine, damagedRecord, foreignFile, newerRecord } from './damage.ts';
import { checkLine, parseJson } from './parse-line.ts';
import { upgradeLine } from './upgrade.ts';

/** `path` is what messages call the file. Throws `record-damaged` or `record-newer`, and nothing else. */
export function parseRecord(bytes: Uint8Array, path: string): RunRecord {
  if (bytes.length === 0) throw damagedRecord(path, 'is empty: its run ended before it wrote a line');

  const { whole, rest } = splitLines(bytes);
  const schema = schemaOf(path, whole[0] ?? rest);
  const lines = whole.map((line, index) => readLine(path, line, { number: index + 1, schema }));
  if (rest.length > 0) throw cutOff(path, `in line ${whole.length + 1}`);

  const record = assemble(lines);
  if (typeof record === 'string') throw damagedRecord(path, record);
  if (record === undefined) throw cutOff(path, `after line ${whole.length}`);
  const contradiction = findContradiction(record);
  if (contradiction !== undefined) throw damagedRecord(path, contradiction);
  return record;
}

function cutOff(path: string, where: string) {
  return damagedRecord(path, `is cut off ${where}: its run was ended, or the file was not copied whole`);
}

/** Lines end in a newline; bytes after the last one are a line that was not written to its end. */
function splitLines(bytes: Uint8Array): { whole: Uint8Array[]; rest: Uint8Array } {
  const whole: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    whole.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { whole, rest: bytes.subarray(start) };
}

const beginning = '{"type":"header"';

/** The schema number comes before all else: the lines of a newer record cannot be judged here. */
function schemaOf(path: string, first: Uint8Array): number {
  const parsed = parseJson(first);
  if (!parsed.ok) {
    const head = new TextDecoder('latin1').decode(first.subarray(0, beginning.length));
    if (beginning.startsWith(head) && head.length > 0) return recordSchemaVersion;
    throw foreignFile(path);
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'header') {
    throw foreignFile(path);
  }
  if (!('schema' in value) || typeof value.schema !== 'number') return recordSchemaVersion;
  if (value.schema > recordSchemaVersion) throw newerRecord(path, value.schema, recordSchemaVersion);
  return value.schema;
}

function readLine(
  path: string,
  bytes: Uint8Array,
  { number, schema }: { number: number; schema: number },
): Line {
  const parsed = parseJson(bytes);
  if (!parsed.ok) throw damagedLine(path, number, parsed.what);
  const checked = checkLine(upgradeLine(parsed.value, schema));
  if (!checked.ok) throw damagedLine(path, number, checked.what);
  return checked.value;
}

/** Sorts lines by their type. A text says what is wrong with them as a whole; undefined: there is no footer. */
function assemble(lines: readonly Line[]): RunRecord | string | undefined {
  const of = <T extends Line['type']>(type: T) =>
    lines.filter((line): line is Extract<Line, { type: T }> => line.type === type);
  const [header, ...furtherHeaders] = of('header');
  const [footer, ...furtherFooters] = of('footer');
  if (header === undefined || lines[0] !== header) return 'its first line is not the header';
  if (furtherHeaders.length > 0) return 'has two headers: two records were put into one file';
  if (footer === undefined) return undefined;
  if (furtherFooters.length > 0) return 'has two footers';
  if (lines.at(-1) !== footer) return 'has lines after its footer';
  const features = featuresOf(lines);
  if (typeof features === 'string') return features;
  return {
    header,
    targets: of('target'),
    missing: of('missing-target'),
    scenarios: of('scenario'),
    results: of('result'),
    features,
    census: of('census'),
    footer,
  };
}
