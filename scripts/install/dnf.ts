/** What dnf says about packages. Read from its manual; untested. */
import { ask } from '../../harness/host/programs.ts';

/** Names that the enabled repositories offer; null when dnf does not answer. */
export async function askOffered(names: readonly string[]): Promise<Set<string> | null> {
  // dnf 4 ends every line by itself, dnf 5 does not: an empty line more is harmless.
  const output = await ask('dnf', ['-q', 'repoquery', '--queryformat', '%{name}\\n', ...names]);
  return output === null ? null : new Set(output.split('\n').filter((line) => line !== ''));
}
