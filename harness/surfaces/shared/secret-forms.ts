/** The encodings in which a secret may come back in an answer. Pure. */

/** Base64 of less than this would be found in texts that have nothing to do with the secret. */
const shortestCore = 6;

/** The secret itself first; then its forms in a URL, in JSON and inside base64. */
export function formsOf(secret: string): string[] {
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
  const plain = [secret, encodeURIComponent(secret), inForm, JSON.stringify(secret).slice(1, -1)];
  const inJson = plain.map((form) => JSON.stringify(form).slice(1, -1));
  const encoded = [secret, JSON.stringify(secret).slice(1, -1)].flatMap(base64Cores);
  return [...new Set([...plain, ...inJson, ...encoded])].filter((form) => form !== '');
}

/** Three bytes make four characters: the bytes before the secret decide between three encodings of it. */
function base64Cores(text: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const whole = bytes.toString('base64');
    // Characters that also hold bits of a neighbour are not the secret's alone.
    const core = whole.slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
    const urlSafe = core.replaceAll('+', '-').replaceAll('/', '_');
    return core.length < shortestCore ? [] : [core, urlSafe];
  });
}
