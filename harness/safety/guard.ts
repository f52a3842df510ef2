/**
 * Raw commands and requests can do anything. Before one is sent, this checks that it can only touch what the run
 * made: whatever it creates carries our label, and nothing prunes.
 */
import { canaries } from '../asking/canary.ts';
import type { Json } from '../record/model.ts';
import { isNameOfRun, runLabel } from './labels.ts';

const creating =
  /^(container )?(create|run)$|^(container|pod) clone$|^(volume|network|pod|secret) create$|^((image|builder|buildx) )?build$/;
const sweeping = /(^| )(prune|reset)( |$)|(^| )system (migrate|renumber)|(^| )auto-update( |$)/;
const ending = /^(container |pod |image |volume )?(rm|stop|kill|restart|rmi|pause|unpause)$/;
const starting = /^(container |pod )?start$/;
const everything = / --(all|latest|filter|running)\b/;
/** Short options may stand together: `rm -fa`. With `start` they mean something else: `-a` attaches. */
const everythingInShort = / -[a-z]*[al][a-z]*( |$)/;

/** A command that empties or resets, alone: nothing of its arguments is among these words. */
const sweepingAlone =
  /^(builder|buildx|container|image|machine|network|pod|system|volume) (prune|reset)$|^system (migrate|renumber)$|^auto-update$/;

/** Throws when a client command could make something unlabelled or touch something that is not ours. */
export function guardCommand(args: readonly string[], disposable: boolean): void {
  if (args[0] === 'help' || isOnlyParsed(args)) return;
  const verbs = verbsOf(args);
  const line = args.join(' ');
  const is = (kind: RegExp) => verbs.some((verb) => kind.test(verb));
  if (is(creating) && !line.includes(`${runLabel}=`)) {
    throw new Error(`"${line}" makes an object without our label: add ...engine.labelArguments`);
  }
  if (disposable) return;
  if (sweeping.test(line)) {
    throw new Error(`"${line}" may remove what is not ours: only on a disposable target`);
  }
  if (
    ((is(ending) || is(starting)) && everything.test(line)) ||
    (is(ending) && everythingInShort.test(line))
  ) {
    throw new Error(`"${line}" may touch what is not ours: name the objects`);
  }
}

/** Throws when compose could remove an image that is not the project's, or would leave for a registry. */
export function guardCompose(args: readonly string[]): void {
  const line = args.join(' ');
  if (/(^| )--rmi[ =]all( |$)/.test(line)) {
    throw new Error(`"${line}" may remove what is not ours: --rmi local removes what the project built`);
  }
  if (/(^| )(--pull[ =]always|pull|push|publish)( |$)/.test(line)) {
    throw new Error(`"${line}" may leave for a registry of others`);
  }
}

/**
 * Is this the command alone, followed by nothing but flags, the last two of which no client has? Its parser ends at one
 * of them. After an argument that is no flag it would not: `run IMAGE --flag` hands the flag to the container.
 */
function isOnlyParsed(args: readonly string[]): boolean {
  const first = args.findIndex((word) => word.startsWith('-'));
  const command = args.slice(0, first).join(' ');
  const flags = args.slice(first);
  const isAlone = [creating, ending, starting, sweepingAlone].some((kind) => kind.test(command));
  const endsInTime = canaries.every((canary, at) => flags.at(at - canaries.length) === canary);
  return isAlone && endsInTime && flags.every((flag) => /^-./.test(flag) && flag !== '--');
}

/**
 * Command and subcommand, alone and together. The value of an option before the command looks like one
 * itself (`--log-level debug run`), so that after such an option every word may be the command.
 */
function verbsOf(args: readonly string[]): string[] {
  const words = args.filter((word) => !word.startsWith('-'));
  const first = args[0]?.startsWith('-') === true ? words : words.slice(0, 1);
  return first.flatMap((word, at) => [word, words.slice(at, at + 2).join(' ')]);
}

/** Throws when a request could make something unlabelled or touch something that is not ours. */
export function guardRequest(
  method: string,
  path: string,
  body: Json | undefined,
  disposable: boolean,
): void {
  const route = path.replace(/\?.*$/, '').replace(/^\/v[\d.]+(?=\/)/, '');
  const creates =
    method === 'POST' && /^(\/libpod)?\/(containers|networks|volumes|pods|secrets)\/create$/.test(route);
  if (creates && !JSON.stringify(body ?? null).includes(runLabel)) {
    throw new Error(`${method} ${path} makes an object without our label: add engine.labels`);
  }
  if (!disposable && /\/(prune|reset)$|^\/libpod\/images\/remove$/.test(route)) {
    throw new Error(`${method} ${path} may remove what is not ours: only on a disposable target`);
  }
}

const looking = /^(daemon-reload|show|status|cat|list-.*|is-.*)$/;

/** Throws when a systemctl command could change a unit that the run did not make. */
export function guardSystemctl(args: readonly string[], runId: string, disposable: boolean): void {
  const [verb = '', ...names] = args.filter((word) => !word.startsWith('-'));
  if (disposable || looking.test(verb)) return;
  if (names.length === 0 || !names.every((name) => isNameOfRun(name, runId))) {
    throw new Error(`"systemctl ${args.join(' ')}" may change units that are not ours`);
  }
}
