import type { Call } from '../../harness/record/model.ts';

const groups = new Set(['container', 'system', 'compose']);
const waitingVerbs = new Set(['wait', 'attach', 'events']);
const runningVerbs = new Set(['run', 'exec']);
/** They wait where this flag says so. */
const followingFlags = new Map([
  ['logs', /^(--follow|-t?ft?)$/],
  ['start', /^(--attach|-i?ai?)$/],
]);

/** It ends when something else has happened: what overlaps with it must run beside it. */
export function waits(call: Call): boolean {
  switch (call.via) {
    case 'cli': {
      const [first = '', second = ''] = call.argv.slice(1).filter((word) => !word.startsWith('-'));
      const verb = groups.has(first) ? second : first;
      const detached = call.argv.some((word) => /^(--detach|-d|-dit?|-itd)$/.test(word));
      const follows = call.argv.some((word) => followingFlags.get(verb)?.test(word) === true);
      return waitingVerbs.has(verb) || follows || (runningVerbs.has(verb) && !detached);
    }
    case 'api':
      return /\/(wait|attach|events)\b|^\/exec\/[^/]+\/start$|follow=(1|true)/.test(call.path);
    case 'host':
      return false;
  }
}
