/** The text in the bytes of a file, or why it is not read. Pure; browsers run this too. */

export type TextOf = { text: string } | { reason: string };

/** Bytes. What people write by hand is smaller. */
export const largest = 5_000_000;

export const tooLarge = 'larger than 5 MB';

export function decoded(bytes: Uint8Array): TextOf {
  if (bytes.length > largest) return { reason: tooLarge };
  if (bytes.includes(0)) return { reason: 'a binary file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { reason: 'no text in UTF-8' };
  }
}
