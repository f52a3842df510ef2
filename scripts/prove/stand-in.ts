/** A line of `run` or `create` whose image is in a registry, with an image of the run in its place. Pure. */

import { argumentsOf, commandOf, type UseInCall } from '../../reports/check/find/use-in-call.ts';
import { mountsOfHost } from './runnable-line.ts';

/** What a container can tell of the flag, as a command of its shell; null where it is told nothing. */
const looks: Readonly<Record<string, (value: string) => string>> = {
  tmpfs: (value) => {
    const [path = ''] = value.split(':');
    return `grep " ${path} " /proc/mounts | tr ", " "\\n\\n" | grep -xE "ro|nodev|noexec|nosuid" | sort`;
  },
};

/**
 * `argv`: without the program; null for a word that the file does not tell. The words behind the image are the container's
 * own, and no matter of the flag: what looks at it stands there. Where the line has words that cannot be given, the flag
 * stands alone. Null where no image can stand in.
 */
export function standIn(
  { use, inCall, words }: UseInCall,
  argv: readonly (string | null)[],
  image: string,
): string[] | null {
  const flag = / --(\S+)$/.exec(use.feature)?.[1];
  if (flag === undefined || !/^(?:container )?(?:run|create)$/.test(commandOf(use))) return null;
  const value = use.value ?? '';
  const own = [image, 'sh', '-c', looks[flag]?.(value) ?? 'true'];
  const before = wordsBeforeImage({ use, inCall, words }, argv);
  if (before !== null && !mountsOfHost(before)) return [...before, ...own];
  return value === '' || /[$`]/.test(value) ? null : ['run', '--rm', `--${flag}=${value}`, ...own];
}

/** Null where the file does not tell them all, or they come from an array, in which the image is not to be found. */
function wordsBeforeImage(line: UseInCall, argv: readonly (string | null)[]): string[] | null {
  const all = line.use.call?.argv.slice(1) ?? [];
  const places = new Set(all.map(({ place }) => `${place.line}:${place.column}`));
  const [own] = argumentsOf(line);
  const end = own === undefined ? all.length : all.indexOf(own);
  const before = argv.slice(0, end).filter((word) => word !== null);
  // Behind a flag stands perhaps its value, and not the image.
  const isOpen = /^-[^=]*$/.test(before.at(-1) ?? '');
  return isOpen || places.size < all.length || end === -1 || before.length < end ? null : before;
}
