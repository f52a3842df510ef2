/** The beginning of a body or a stream, and how long it was. */
import type { Json } from '../record/model.ts';
import { demultiplex } from '../transport/demultiplex.ts';

/** Bytes that are kept; evidence shows fewer. */
const most = 65_536;

const binary = /tar|octet-stream|gzip|zip/;

export class Content {
  bytes = 0;
  readonly #type: string;
  readonly #kept: Buffer[] = [];
  #keptBytes = 0;

  /** `type`: the header Content-Type. */
  constructor(type: string | null) {
    this.#type = type ?? '';
  }

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.#keptBytes >= most) return;
    // A copy: the bytes are a part of a larger buffer, which would be kept with them.
    const part = Buffer.from(chunk.subarray(0, most - this.#keptBytes));
    this.#kept.push(part);
    this.#keptBytes += part.length;
  }

  /** JSON where it is JSON, text where it is text; null for what is neither, and for nothing. */
  told(): Json {
    if (this.#keptBytes === 0 || binary.test(this.#type)) return null;
    const all = Buffer.concat(this.#kept);
    const bytes = isFramed(all) ? unframed(all) : all;
    if (bytes.includes(0)) return null;
    const text = bytes.toString('utf8');
    if (this.bytes === this.#keptBytes && /^\s*[[{"]/.test(text)) {
      try {
        return JSON.parse(text) as Json;
      } catch {
        // Several values, one a line, are text.
      }
    }
    return text;
  }
}

/** Is it what Docker's API sends of two streams in one: frames with a head of eight bytes? */
function isFramed(bytes: Buffer): boolean {
  return bytes.length >= 8 && (bytes[0] ?? 3) <= 2 && bytes.readUIntBE(1, 3) === 0;
}

function unframed(bytes: Buffer): Buffer {
  try {
    const { stdout, stderr } = demultiplex(bytes, 'a stream');
    return Buffer.from(stdout + stderr);
  } catch {
    return bytes;
  }
}
