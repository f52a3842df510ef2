/** Which calls list what is on the engine, whoever made it, and which only look. Pure. */
import type { Call } from '../../harness/record/model.ts';
import type { Word } from './word.ts';

const listingRequest =
  /^(?:\/v[\d.]+)?(?:\/libpod)?\/(?:(?:containers|images|networks|volumes|pods|secrets)\/json|networks|volumes|secrets|events|system\/df)(?:\?|$)/;

const listingCommand = /^(?:ps|images|events|df|ls|list)$/;

const lookingCommand =
  /^(?:ps|images|events|df|ls|list|inspect|history|logs|port|top|info|version|search|diff|stats|wait)$/;

const objects = /^(?:builder|container|image|network|pod|secret|system|volume)$/;

/** `words`: what it sends. One that names something of the script's own is limited to that. */
export function listsAll(call: Call, words: readonly Word[]): boolean {
  const lists =
    call.via === 'api'
      ? call.method === 'GET' && listingRequest.test(call.path)
      : call.via === 'cli' &&
        wordsOf(call.argv)
          .slice(0, 3)
          .some((word) => listingCommand.test(word));
  return lists && words.every((word) => word.every((piece) => typeof piece === 'string'));
}

/** Does it leave everything as it was? */
export function onlyLooks(call: Call): boolean {
  if (call.via === 'host') return false;
  return call.via === 'api'
    ? call.method === 'GET' || call.method === 'HEAD'
    : lookingCommand.test(verbOf(call.argv));
}

function verbOf(argv: readonly string[]): string {
  const [first = '', second = ''] = wordsOf(argv);
  return objects.test(first) ? second : first;
}

/** Without the program and its options. */
function wordsOf([, ...argv]: readonly string[]): string[] {
  return argv.filter((word) => /^[a-z]/.test(word));
}
