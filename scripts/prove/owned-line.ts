/** A line as it may be run: what it makes carries the label of the run. Pure. */
import { guardCommand } from '../../harness/safety/guard.ts';
import { type OwnedKind, runLabel } from '../../harness/safety/labels.ts';

export interface OwnedLine {
  argv: string[];
  /** What it makes under a name that the line gives; to be announced before it is run. */
  makes: Made[];
}

export interface Made {
  kind: OwnedKind;
  name: string;
  /** Does the engine make it by itself, without a label? */
  implicit: boolean;
}

const making: readonly (readonly [command: RegExp, words: number, kind: OwnedKind])[] = [
  [/^(run|create) /, 1, 'container'],
  [/^container (run|create) /, 2, 'container'],
  [/^network create /, 2, 'network'],
  [/^volume create /, 2, 'volume'],
];

/** They show what is of others too, but for a filter. */
const listing = /^(?:ps|images|(?:container|image|network|volume) (?:ls|list)|events) /;
const committing = /^(?:container )?commit /;

/** Throws for a line that may touch what is not ours. `argv`: without the program. */
export function ownedLine(argv: readonly string[], runId: string): OwnedLine {
  const line = `${argv.join(' ')} `;
  const [, words = 0, kind] = making.find(([command]) => command.test(line)) ?? [];
  const label = `${runLabel}=${runId}`;
  const isCommit = committing.test(line);
  const own = listing.test(line)
    ? ['--filter', `label=${label}`]
    : isCommit
      ? ['--change', `LABEL ${label}`]
      : kind === undefined
        ? []
        : ['--label', label];
  const before = commandWords(argv, words);
  const owned = [...argv.slice(0, before), ...own, ...argv.slice(before)];
  guardCommand(owned, false);
  if (isCommit || argv[0] === 'tag')
    return { argv: owned, makes: [{ kind: 'image', name: argv.at(-1) ?? '', implicit: false }] };
  const named = nameIn(argv, kind);
  const makes = kind === undefined || named === null ? [] : [{ kind, name: named, implicit: false }];
  return { argv: owned, makes: kind === 'container' ? [...volumesIn(argv), ...makes] : makes };
}

/** Words of the command: those that make something say how many, others end at the first flag. */
function commandWords(argv: readonly string[], words: number): number {
  if (words > 0) return words;
  return /^(?:container|image|network|volume|system)$/.test(argv[0] ?? '') ? 2 : 1;
}

/** Volumes that a container is given by their names. */
function volumesIn(argv: readonly string[]): Made[] {
  return argv.flatMap((word, at): Made[] => {
    const value = /^(?:-v|--volume)$/.test(argv[at - 1] ?? '') ? word : /^--volume=(.*)$/.exec(word)?.[1];
    const name = /^([\w][\w.-]*):/.exec(value ?? '')?.[1];
    return name === undefined ? [] : [{ kind: 'volume', name, implicit: true }];
  });
}

function nameIn(argv: readonly string[], kind: OwnedKind | undefined): string | null {
  if (kind !== 'container') return kind === undefined ? null : (argv.at(-1) ?? null);
  const at = argv.indexOf('--name');
  const attached = argv.find((word) => word.startsWith('--name='))?.slice('--name='.length);
  return attached ?? (at === -1 ? null : (argv[at + 1] ?? null));
}
