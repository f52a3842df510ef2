/**
 * Words by which help and warnings say that a flag does nothing, whatever the host is like. "Errors are ignored" and the
 * like say something about what the flag does, and are none of them.
 */
const phrases =
  /\bno-?op\b|\bno effect\b|\bdoes nothing\b|\bflag is (?:unused|ignored)|\bis(?: currently)? ignored by|^\W*(?:unused|ignored|not (?:used|implemented))\b|\bignored for (?:docker )?compatibility/i;

export function saysWithoutEffect(text: string): boolean {
  return phrases.test(text);
}
