/** What sort of call a piece of evidence is: may it be asked again, does it only look, does it wait? */
import type { Call } from '../../harness/record/model.ts';

const groups = new Set(['container', 'image', 'network', 'volume', 'pod', 'system']);
const lookingVerbs = new Set([
  'inspect',
  'ps',
  'ls',
  'port',
  'images',
  'top',
  'info',
  'version',
  'diff',
  'exists',
]);
const waitingVerbs = new Set(['wait', 'attach', 'events']);
const lookingPrograms = new Set(['curl', 'nc', 'cat', 'stat', 'ss', 'ls', 'readlink', 'test']);

/** The client's command without its group: `inspect` of `docker container inspect`. */
export function verbOf(argv: readonly string[]): string {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = words;
  return groups.has(first) ? second : first;
}

/** It changes nothing and ends by itself at once. */
export function onlyLooks(call: Call): boolean {
  switch (call.via) {
    case 'cli':
      return lookingVerbs.has(verbOf(call.argv));
    case 'api':
      return call.method === 'GET' && !/\/(logs|events|attach|stats)\b/.test(call.path);
    case 'host':
      return lookingPrograms.has(call.argv[0] ?? '');
  }
}

/** It can be asked again until its answer is there: it looks, or it lets a program in a container look. */
export function mayBeAskedAgain(call: Call): boolean {
  if (onlyLooks(call)) return true;
  switch (call.via) {
    case 'cli':
      return ['exec', 'logs'].includes(verbOf(call.argv));
    case 'api':
      return /\/logs\b/.test(call.path) || /\/exec$|^\/exec\/[^/]+\/start$/.test(call.path);
    case 'host':
      return false;
  }
}

/** It ends when something else has happened: what overlaps with it must run beside it. */
export function waits(call: Call): boolean {
  switch (call.via) {
    case 'cli': {
      const verb = verbOf(call.argv);
      const detached = call.argv.some((word) => /^(--detach|-d|-dit?|-itd)$/.test(word));
      return waitingVerbs.has(verb) || ((verb === 'run' || verb === 'exec') && !detached);
    }
    case 'api':
      return /\/(wait|attach|events)\b|^\/exec\/[^/]+\/start$|follow=(1|true)/.test(call.path);
    case 'host':
      return false;
  }
}

/** What the engine or the host answered, as text. */
export function outputOf(call: Call): string {
  if (call.via !== 'api') return call.stdout;
  if (call.response === null) return '';
  return typeof call.response === 'string' ? call.response : JSON.stringify(call.response);
}

/** Exit code or status; null where there was none. */
export function codeOf(call: Call): number | null {
  return call.via === 'api' ? call.status : call.exitCode;
}
