import type { Call } from '../../harness/record/model.ts';

const waitingVerbs = new Set(['wait', 'attach', 'events']);
const runningVerbs = new Set(['run', 'exec']);

/** It ends when something else has happened: what overlaps with it must run beside it. */
export function waits(call: Call): boolean {
  switch (call.via) {
    case 'cli': {
      const [first = '', second = ''] = call.argv.slice(1).filter((word) => !word.startsWith('-'));
      const verb = first === 'container' ? second : first;
      const detached = call.argv.some((word) => /^(--detach|-d|-dit?|-itd)$/.test(word));
      return waitingVerbs.has(verb) || (runningVerbs.has(verb) && !detached);
    }
    case 'api':
      return /\/(wait|attach|events)\b|^\/exec\/[^/]+\/start$|follow=(1|true)/.test(call.path);
    case 'host':
      return false;
  }
}
