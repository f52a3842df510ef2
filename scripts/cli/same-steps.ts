/** Does a scenario still ask in the way in which it asked at a commit? What it declares may have changed since. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { projectRoot } from '../../harness/place.ts';
import type { SuiteScenario } from '../../harness/run/select-scenarios.ts';

/** By id, what is otherwise about each scenario that asks in other steps now, or cannot be looked up. */
export async function otherSteps(
  scenarios: readonly SuiteScenario[],
  commit: string,
): Promise<Map<string, string>> {
  const found = await Promise.all(
    scenarios.map(async ({ scenario, file }): Promise<[string, string][]> => {
      const then = await sourceAt(projectRoot, commit, [
        file,
        ...scenario.aliases.map((id) => `suites/${id}.scenario.ts`),
      ]);
      const now = await readFile(join(projectRoot, file), 'utf8');
      if (then === null)
        return [[scenario.id, `is not in ${commit.slice(0, 7)}, or that commit is not here`]];
      return stepsOf(then) === stepsOf(now)
        ? []
        : [[scenario.id, `asks in other steps than at ${commit.slice(0, 7)}`]];
    }),
  );
  return new Map(found.flat());
}

/** The first of the files that the commit has; null where it has none, or is not here. */
export async function sourceAt(
  repository: string,
  commit: string,
  files: readonly string[],
): Promise<string | null> {
  for (const file of files) {
    const shown = await execa('git', ['-C', repository, 'show', `${commit}:${file}`], {
      reject: false,
      stdin: 'ignore',
    });
    if (!shown.failed) return shown.stdout;
  }
  return null;
}

/**
 * All but the imports and what is declared, also what several facts are about: helpers before the scenario, its steps,
 * and helpers after it.
 */
export function stepsOf(source: string): string {
  const declared = /^export default scenario\(\{$[\s\S]*?(?=^ {2}(?:async )?observe\b)/m;
  return source
    .replaceAll(/^import [\s\S]*?;$/gm, '')
    .replaceAll(/^const about = [\s\S]*?;\n*/gm, '')
    .replace(declared, '')
    .trim();
}
