/** Texts that a person gives to the page, or why they are not taken. */
import { decoded, largest, type TextOf, tooLarge } from '../../../check/files/decoded.ts';

export async function textOfFile(file: File): Promise<TextOf> {
  if (file.size > largest) return { reason: tooLarge };
  try {
    return decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { reason: 'the browser cannot read it; a directory is no file' };
  }
}

/** Of a text that was typed or pasted: null where it can be checked. */
export function reasonAgainst(text: string): string | null {
  const taken = decoded(new TextEncoder().encode(text));
  return 'reason' in taken ? taken.reason : null;
}
