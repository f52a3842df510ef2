/** The smallest project of compose that has one key of a file. Pure. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Json } from '../../harness/record/model.ts';

export interface SmallestProject {
  /** Of its `compose.yaml`. */
  content: Json;
  /** Paths of files that it reads. */
  files: string[];
}

type Members = Record<string, Json>;

/** Sections whose objects services name. */
const sections = ['configs', 'networks', 'secrets', 'volumes'] as const;

/** `line`: from 1. `image`: one that is here. A text says why the key cannot stand without the rest of the file. */
export function smallestProject(text: string, line: number, image: string): SmallestProject | string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const path = pathTo(document.contents, line, lines);
  const [section = '', name = '', key] = path.map(String);
  const whole = wholeOf(document);
  if (whole === null) return 'the file has more aliases than are written out';
  const all = membersOf(whole);
  const idle: Members = { image, command: ['sleep', '120'] };
  const isOfService = section === 'services' && key !== undefined;
  const [, , , item] = path;
  // One item of a list, and one network of several.
  const isOne = typeof item === 'number' || (key === 'networks' && item !== undefined);
  const found = isOfService ? jsonAt(whole, path.slice(0, isOne ? 4 : 3)) : null;
  const value = typeof item === 'number' ? [found] : isOne ? { [item]: found } : found;
  if (isOfService && /^(build|command|container_name|devices|entrypoint|extends|image|privileged)$/.test(key))
    return 'what it gives the service, an idle one cannot have';
  const service = isOfService ? { [name]: { ...idle, [key]: value } } : serviceWith(section, name, idle);
  if (service === null) return 'it belongs to the whole file';
  const words = new Set(textsIn(service).flatMap((word) => [word, ...word.split(/[:/]/)]));
  const others = Object.keys(membersOf(all.services ?? null)).filter((one) => one !== name && words.has(one));
  const content: Members = {
    ...('version' in all ? { version: all.version ?? null } : {}),
    services: { ...service, ...Object.fromEntries(others.map((other) => [other, idle])) },
  };
  for (const one of sections) {
    const named = Object.entries(membersOf(all[one] ?? null)).filter(([id]) => words.has(id));
    if (named.length > 0) content[one] = Object.fromEntries(named);
  }
  const reason = reachesOut(content);
  return reason ?? { content, files: filesIn(content) };
}

/** Names and places of what stands on that line, from the top of the file. */
function pathTo(node: unknown, line: number, lines: LineCounter): (string | number)[] {
  const holds = (one: unknown) => {
    if (!isNode(one) || !one.range) return false;
    const [begin, end] = one.range;
    // A block ends where the next line begins.
    const [first, last] = [lines.linePos(begin).line, lines.linePos(Math.max(begin, end - 1)).line];
    return first <= line && line <= last;
  };
  if (isMap(node)) {
    const found = node.items.find(
      ({ key, value }: Pair) =>
        isScalar(key) && (holds(key) || (holds(value) && lineOf(value, lines) <= line)),
    );
    if (found === undefined || !isScalar(found.key)) return [];
    return [String(found.key.value), ...(found.value === null ? [] : pathTo(found.value, line, lines))];
  }
  if (!isSeq(node)) return [];
  const items = node.items.flatMap((one, at) => (holds(one) ? [at] : []));
  const [only, another] = items;
  return only === undefined || another !== undefined ? [] : [only, ...pathTo(node.items[only], line, lines)];
}

function lineOf(node: unknown, lines: LineCounter): number {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : Number.POSITIVE_INFINITY;
}

/** Null where its aliases would make it very large. */
function wholeOf(document: Document): Json {
  try {
    return document.toJS() as Json;
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function jsonAt(whole: Json, path: readonly (string | number)[]): Json {
  let value = whole;
  for (const step of path) {
    if (!Array.isArray(value)) value = membersOf(value)[step] ?? null;
    else value = typeof step === 'number' ? (value[step] ?? null) : null;
  }
  return value;
}

function serviceWith(section: string, name: string, idle: Members): Members | null {
  const known = sections.find((one) => one === section);
  if (known === undefined || name === '') return null;
  return { probe: { ...idle, [known]: [known === 'volumes' ? `${name}:/data` : name] } };
}

/** Why it may touch what is not the project's; null where it does not. */
function reachesOut(content: Members): string | null {
  const isElsewhere = sections.some((one) =>
    Object.values(membersOf(content[one] ?? null)).some((object) => {
      const members = membersOf(object);
      return 'external' in members || 'name' in members || 'driver_opts' in members;
    }),
  );
  if (isElsewhere) return 'it names what is not of the project';
  const services = Object.values(membersOf(content.services ?? null));
  const volumes = textsIn(services.map((one) => membersOf(one).volumes ?? null));
  return volumes.some((word) => /^(?:[~$]|\.\.|\/[^:]*(?:$|:))/.test(word))
    ? 'it mounts what is of the host'
    : null;
}

/** What it reads below its own directory, and does not say may be missing. */
function filesIn(content: Json): string[] {
  if (Array.isArray(content)) return [...new Set(content.flatMap(filesIn))];
  if (content !== null && typeof content === 'object')
    return content.required === false ? [] : filesIn(Object.values(content));
  const found = typeof content === 'string' ? /^\.\/([\w./-]+)|^(\.env)$/.exec(content) : null;
  const path = found?.[1] ?? found?.[2];
  return path === undefined || path.includes('..') ? [] : [path];
}

function textsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)]);
  return typeof value === 'string' ? [value] : [];
}

function membersOf(value: Json): Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
