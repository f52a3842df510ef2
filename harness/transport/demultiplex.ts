import { shortened } from './parsed.ts';
import { Trouble } from './trouble.ts';

/**
 * Takes apart the engine's multiplexed stream: frames of an 8-byte header (stream number, three zero bytes,
 * big-endian length) and that many bytes. Source: Docker Engine API, "Attach to a container", stream format.
 * Throws `Trouble` for anything else; `question` says who was asked what.
 */
export function demultiplex(bytes: Buffer, question: string): { stdout: string; stderr: string } {
  const parts: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  while (offset + 8 <= bytes.length) {
    const [stream = 0, ...zeros] = bytes.subarray(offset, offset + 4);
    if (stream > 2 || zeros.some((zero) => zero !== 0)) {
      throw new Trouble(`${question} gave no stream of frames: ${shortened(bytes.toString('utf8', offset))}`);
    }
    const length = bytes.readUInt32BE(offset + 4);
    const content = bytes.subarray(offset + 8, offset + 8 + length);
    parts[stream === 2 ? 1 : 0].push(content);
    offset += 8 + length;
  }
  return {
    stdout: Buffer.concat(parts[0]).toString('utf8'),
    stderr: Buffer.concat(parts[1]).toString('utf8'),
  };
}
