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

/** Throws for a line that may touch what is not ours. `argv`: without the program. */
export function ownedLine(argv: readonly string[], runId: string): OwnedLine {
  const line = `${argv.join(' ')} `;
  const [, words = 0, kind] = making.find(([command]) => command.test(line)) ?? [];
  const label = kind === undefined ? [] : ['--label', `${runLabel}=${runId}`];
  const owned = [...argv.slice(0, words), ...label, ...argv.slice(words)];
  guardCommand(owned, false);
  if (argv[0] === 'tag')
    return { argv: owned, makes: [{ kind: 'image', name: argv[2] ?? '', implicit: false }] };
  const named = nameIn(argv, kind);
  const makes = kind === undefined || named === null ? [] : [{ kind, name: named, implicit: false }];
  return { argv: owned, makes: kind === 'container' ? [...volumesIn(argv), ...makes] : makes };
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
