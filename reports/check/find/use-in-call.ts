/** A use together with the other uses of its call, and what they say about the call. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import type { Call, Use, Word } from '../uses.ts';

export interface UseInCall {
  use: Use;
  /** All uses of the call, this one among them; of a use without a call this one alone. */
  inCall: readonly Use[];
  /** All uses of the file; absent where only the call is looked at. */
  inFile?: readonly Use[];
  words: Words;
}

/** What is known of Docker's own words. */
export interface Words {
  /** Does a flag, by its id, take a value? */
  takesValue: (feature: string) => boolean;
  /** Is there such a field for `--format`? Null where none of that command is known. */
  hasField: (feature: string) => boolean | null;
  /** The id of a feature under the first name of its command. */
  firstName: (feature: string) => string;
}

/** The uses of a file, each with those that share its call. */
export function usesInCalls(uses: readonly Use[], words: Words): UseInCall[] {
  const byCall = new Map<Call, Use[]>();
  for (const use of uses) {
    if (use.call !== undefined) byCall.set(use.call, [...(byCall.get(use.call) ?? []), use]);
  }
  return uses.map((use) => ({
    use,
    inCall: (use.call && byCall.get(use.call)) ?? [use],
    inFile: uses,
    words,
  }));
}

/** The words of the command that the use belongs to: `run` of `cli:container run --publish` is `container run`. */
export function commandOf({ feature }: Use): string {
  return feature.startsWith('cli:') ? featureName(feature).of : '';
}

/** Does the call make a container? */
export function makesContainer({ inCall }: UseInCall): boolean {
  return inCall.some((use) => /^(container )?(run|create)$/.test(commandOf(use)));
}

/** What is written in files, by the flag of `run` that takes the same values. */
const flagsOfFiles: ReadonlyMap<string, string> = new Map([
  ['compose:services.*.cap_add', 'cap-add'],
  ['compose:services.*.cgroup', 'cgroupns'],
  ['compose:services.*.extra_hosts', 'add-host'],
  ['compose:services.*.group_add', 'group-add'],
  ['compose:services.*.ipc', 'ipc'],
  ['compose:services.*.network_mode', 'network'],
  ['compose:services.*.networks', 'network'],
  ['compose:services.*.pid', 'pid'],
  ['compose:services.*.ports', 'publish'],
  ['compose:services.*.security_opt', 'security-opt'],
  ['compose:services.*.tmpfs', 'tmpfs'],
  ['compose:services.*.user', 'user'],
  ['compose:services.*.userns_mode', 'userns'],
  ['compose:services.*.uts', 'uts'],
  ['compose:services.*.volumes', 'volume'],
  ['dockerfile:USER', 'user'],
]);

/**
 * What flags of the call are given, by their names without dashes; null for a value that the file does not tell. Of the
 * use itself alone where it is one of those flags, or says the same in a file.
 */
export function valuesOf({ use, inCall }: UseInCall, flags: readonly string[]): (string | null)[] {
  const isOne = ({ feature }: Use) =>
    flags.some((flag) => feature.endsWith(` --${flag}`) || flagsOfFiles.get(feature) === flag);
  return (isOne(use) ? [use] : inCall.filter(isOne)).map(({ value }) => value ?? null);
}

/** Words of the call that are neither the command, nor a flag, nor a flag's value. */
export function argumentsOf({ use, inCall, words }: UseInCall): Word[] {
  const argv = use.call?.argv ?? [];
  const found: Word[] = [];
  let commandWords = commandOf(use)
    .split(' ')
    .filter((word) => word !== 'docker' && word !== '').length;
  for (let at = 1; at < argv.length; at += 1) {
    const word = argv[at];
    if (word === undefined) break;
    if (word.text?.startsWith('-') === true && word.text.length > 1) {
      if (word.text !== '--' && takesNext(word, inCall, words)) at += 1;
    } else if (commandWords > 0) commandWords -= 1;
    else found.push(word);
  }
  return found;
}

/** The last flag of a word takes the next one unless its value is in the same word. */
function takesNext({ text, place }: Word, inCall: readonly Use[], words: Words): boolean {
  const flag = inCall.findLast(
    (one) =>
      one.place.line === place.line &&
      one.place.column === place.column &&
      featureName(one.feature).kind === 'flag',
  );
  if (flag === undefined || text?.includes('=') === true) return false;
  const isInside = flag.value !== undefined && flag.value !== '' && text?.endsWith(flag.value) === true;
  return words.takesValue(flag.feature) && !isInside;
}
