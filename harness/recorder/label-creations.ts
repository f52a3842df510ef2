/**
 * Adds labels to what a client of Docker's API creates, on the way to the engine. Every other request goes on as it came,
 * byte for byte, and so does what cannot be read. Pure.
 */

/** Bytes of one direction of one connection, as they come; gives those that go on. */
export interface Labeller {
  pass: (bytes: Buffer) => Buffer;
  /** What was held back, when no more comes. */
  rest: () => Buffer;
}

type Labels = Readonly<Record<string, string>>;

/** Where the next byte belongs to. `through`: to a stream, or to what is not understood, for good. */
type State =
  | { at: 'head' }
  | { at: 'through' }
  | { at: 'body'; left: number }
  | { at: 'chunks' }
  | { at: 'creation'; head: Head; headBytes: number };

interface Head {
  /** The request line and the headers, as they came. */
  lines: string[];
  /** Of the body; null where it comes in chunks. */
  length: number | null;
  isCreation: boolean;
  isStream: boolean;
}

const creation = /^POST (?:\/v\d[\d.]*)?(?:\/libpod)?\/(?:containers|networks|volumes)\/create[ ?]/;
/** From their request on, the connection is a stream. */
const stream =
  /^POST (?:\/v\d[\d.]*)?(?:\/libpod)?\/(?:containers\/[^/]+\/attach|exec\/[^/]+\/start|session|grpc)[ ?]/;

const mostHead = 65_536;
const mostBody = 1_048_576;
const nothing = Buffer.alloc(0);

export function labelCreations(labels: Labels): Labeller {
  let state: State = { at: 'head' };
  let held: Buffer = nothing;

  /** One step further; null where more bytes are needed. */
  function step(): Buffer | null {
    switch (state.at) {
      case 'through':
        return held.length === 0 ? null : take(held.length);
      case 'head': {
        const end = held.indexOf('\r\n\r\n');
        if (end === -1) {
          if (held.length > mostHead) state = { at: 'through' };
          return held.length > mostHead ? nothing : null;
        }
        const head = readHead(held.subarray(0, end).toString('latin1'));
        state = stateAfter(head, end + 4);
        return state.at === 'creation' ? nothing : take(end + 4);
      }
      case 'body': {
        if (held.length === 0) return null;
        const part = take(Math.min(held.length, state.left));
        state = state.left === part.length ? { at: 'head' } : { at: 'body', left: state.left - part.length };
        return part;
      }
      case 'chunks': {
        const size = chunkAt(held, 0);
        if (size === null) return null;
        if (size === 'unknown') state = { at: 'through' };
        else if (size.isLast) state = { at: 'head' };
        return size === 'unknown' ? nothing : take(size.bytes);
      }
      case 'creation': {
        const { head, headBytes } = state;
        const body = bodyIn(held, headBytes, head.length);
        if (body === null) return null;
        if (body === 'unknown') state = { at: 'through' };
        else state = { at: 'head' };
        if (body === 'unknown') return nothing;
        const whole = take(body.end);
        const labelled = withLabels(body.content, labels);
        return labelled === null ? whole : Buffer.concat([headFor(head, labelled.length), labelled]);
      }
    }
  }

  function take(count: number): Buffer {
    const part = held.subarray(0, count);
    held = held.subarray(count);
    return part;
  }

  return {
    pass(bytes) {
      held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const out: Buffer[] = [];
      for (let part = step(); part !== null; part = step()) out.push(part);
      return out.length === 1 ? (out[0] ?? nothing) : Buffer.concat(out);
    },
    rest: () => take(held.length),
  };
}

function readHead(text: string): Head {
  const lines = text.split('\r\n');
  const header = (name: string) =>
    lines
      .slice(1)
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? null;
  const isChunked = /chunked/i.test(header('transfer-encoding') ?? '');
  const [first = ''] = lines;
  return {
    lines,
    length: isChunked ? null : Number(header('content-length') ?? 0),
    // Who waits for a word before the body would wait for ever.
    isCreation: creation.test(first) && header('expect') === null,
    isStream: stream.test(first) || header('upgrade') !== null || !/ HTTP\/1\.[01]$/.test(first),
  };
}

function stateAfter(head: Head, headBytes: number): State {
  const { length, isCreation, isStream } = head;
  if (isStream || (length !== null && !(length >= 0))) return { at: 'through' };
  if (isCreation && length !== 0 && (length ?? 0) <= mostBody) return { at: 'creation', head, headBytes };
  if (length === null) return { at: 'chunks' };
  return length === 0 ? { at: 'head' } : { at: 'body', left: length };
}

/** The chunk that begins there, with its size line and its end; the last one with what trails it. */
function chunkAt(
  bytes: Buffer,
  from: number,
): { bytes: number; data: Buffer; isLast: boolean } | null | 'unknown' {
  const end = bytes.indexOf('\r\n', from);
  if (end === -1) return bytes.length - from > 1024 ? 'unknown' : null;
  const written = /^[0-9a-f]+/i.exec(bytes.subarray(from, end).toString('latin1'))?.[0];
  if (written === undefined) return 'unknown';
  const size = Number.parseInt(written, 16);
  const isLast = size === 0;
  const data = end + 2;
  const over = isLast ? trailerEnd(bytes, data) : data + size + 2;
  if (over === null || bytes.length < over) return null;
  return { bytes: over - from, data: bytes.subarray(data, data + size), isLast };
}

/** Behind the empty line that ends a message. */
function trailerEnd(bytes: Buffer, from: number): number | null {
  if (bytes.subarray(from, from + 2).toString('latin1') === '\r\n') return from + 2;
  const end = bytes.indexOf('\r\n\r\n', from);
  return end === -1 ? null : end + 4;
}

function bodyIn(
  bytes: Buffer,
  from: number,
  length: number | null,
): { content: Buffer; end: number } | null | 'unknown' {
  if (length !== null) {
    const end = from + length;
    return bytes.length < end ? null : { content: bytes.subarray(from, end), end };
  }
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const chunk = chunkAt(bytes, at);
    if (chunk === null) return bytes.length - from > mostBody ? 'unknown' : null;
    if (chunk === 'unknown') return chunk;
    parts.push(chunk.data);
    at += chunk.bytes;
    if (chunk.isLast) return { content: Buffer.concat(parts), end: at };
  }
}

/** Null for what is no object in JSON. */
function withLabels(body: Buffer, labels: Labels): Buffer | null {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    if (content === null || typeof content !== 'object' || Array.isArray(content)) return null;
    // Podman's own part of the API writes them small.
    const name = Object.keys(content).find((key) => key.toLowerCase() === 'labels') ?? 'Labels';
    const own = (content as Record<string, unknown>)[name];
    const before = own !== null && typeof own === 'object' ? own : {};
    return Buffer.from(JSON.stringify({ ...content, [name]: { ...before, ...labels } }));
  } catch {
    return null;
  }
}

function headFor({ lines }: Head, length: number): Buffer {
  const kept = lines.filter((line) => !/^(?:content-length|transfer-encoding|trailer):/i.test(line));
  return Buffer.from(`${[...kept, `Content-Length: ${length}`].join('\r\n')}\r\n\r\n`, 'latin1');
}
