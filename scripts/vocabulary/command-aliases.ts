/** Other names of Docker's commands and flags. Pure. */
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import type { CommandAliases } from '../../reports/compat/command-names.ts';

/** The first name is that with the fewest words, then the client's own: `container run` is `run`, `volume remove` is `volume rm`. */
export function commandAliases(
  commands: readonly Pick<CommandWord, 'path' | 'aliases' | 'flags'>[],
): CommandAliases {
  const aliases = new Map<string, string>();
  for (const { path, aliases: others, flags } of commands) {
    // Sorting is stable: of as many words, the client's own name stays before the others.
    const [first = '', ...rest] = [...new Set([path.join(' '), ...others])].toSorted(
      (one, other) => wordsIn(one) - wordsIn(other),
    );
    for (const other of rest) aliases.set(other, first);
    for (const { name, sameAs } of flags) {
      if (sameAs !== undefined) aliases.set(`${first} --${name}`, `${first} --${sameAs}`);
    }
  }
  return Object.fromEntries([...aliases].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function wordsIn(name: string): number {
  return name.split(' ').length;
}
