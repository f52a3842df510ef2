/** Does a text begin as a recording does? Pure; browsers run this too. */
export function looksLikeRecording(text: string): boolean {
  return /^\s*\{\s*"canialias"\s*:\s*"recording"/.test(text);
}
