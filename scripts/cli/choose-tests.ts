/** Vitest's filters, as they were given to `npm test`, over unit tests and scenarios alike. */

import picomatch from 'picomatch';
import type { TestUserConfig } from 'vitest/node';
import { CanialiasError } from '../../harness/errors.ts';
import type { Shard } from '../../harness/record/model.ts';
import type { SuiteScenario } from '../../harness/run/select-scenarios.ts';
import { parseShard, shardForm, takeShard } from '../../harness/run/take-shard.ts';
import { definitions } from '../../harness/targets/discover.ts';
import { parseVitestOptions } from './vitest-options.ts';

export interface TestChoice {
  /** Vitest's filters and options for the unit tests; null where they are filtered out. */
  unit: { filters: string[]; options: TestUserConfig } | null;
  scenarios: SuiteScenario[];
  /** Is the vocabulary asked, too? It is where no test is named. */
  vocabulary: boolean;
  /** Ids of targets; empty for all. */
  targets: string[];
  shard: Shard | null;
  /** Vitest's remaining options, for the conformance suites. */
  options: TestUserConfig;
}

const unitProject = 'unit';

export function chooseTests(args: readonly string[], all: readonly SuiteScenario[]): TestChoice {
  const { filter, options: parsed } = parseVitestOptions(args);
  const { project, testNamePattern, shard: share, ...options } = parsed;
  const shard = share === undefined ? null : shardOf(share);
  const projects = [project ?? []].flat();
  const targets = [...new Set(projects.flatMap(targetsOf))];
  const pattern = testNamePattern === undefined ? null : regularExpression(testNamePattern);
  const wantsUnit = projects.length === 0 || projects.some((name) => picomatch.isMatch(unitProject, name));
  const wantsTargets = projects.length === 0 || targets.length > 0;
  return {
    unit: wantsUnit
      ? {
          filters: filter,
          options: {
            ...options,
            ...(testNamePattern === undefined ? {} : { testNamePattern }),
            ...(share === undefined ? {} : { shard: share }),
          },
        }
      : null,
    scenarios: wantsTargets
      ? takeShard(
          all.filter(
            ({ scenario, file }) =>
              (pattern === null || pattern.test(scenario.id)) &&
              (filter.length === 0 || filter.some((part) => file.includes(part.replace(/^\.\//, '')))),
          ),
          shard,
        )
      : [],
    vocabulary:
      wantsTargets && pattern === null && filter.length === 0 && (shard === null || shard.index === 1),
    targets,
    shard,
    options,
  };
}

/**
 * Targets that a project's name or glob means: a glob only usual ones, since the others must be asked for. A
 * name that nothing has is left for discovery to refuse.
 */
function targetsOf(project: string): string[] {
  const ids = definitions
    .filter(({ id, usual }) => id === project || (usual && picomatch.isMatch(id, project)))
    .map(({ id }) => id);
  return ids.length > 0 || picomatch.isMatch(unitProject, project) ? ids : [project];
}

function regularExpression(pattern: string | RegExp): RegExp {
  try {
    return new RegExp(pattern);
  } catch (error) {
    throw new CanialiasError(
      'usage',
      `-t ${String(pattern)} is no regular expression`,
      'escape what is special in it',
      error,
    );
  }
}

/** Vitest's own would take other scenarios of each target. */
function shardOf(share: string): Shard {
  const shard = parseShard(share);
  if (shard !== null) return shard;
  throw new CanialiasError('usage', `--shard ${share} is no share`, shardForm);
}
