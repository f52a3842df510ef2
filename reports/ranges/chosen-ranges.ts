import type { EngineKind } from '../../harness/record/model.ts';
import type { Ranges } from './ranges-of.ts';

/** `engine`: null for all. `wants`: which facts, as `area/name#fact`. */
export function chosenRanges(
  { lines, ranges }: Ranges,
  engine: EngineKind | null,
  wants: (fact: string) => boolean,
): Ranges {
  const isOf = (line: Ranges['lines'][number]) => engine === null || line.engine === engine;
  return {
    lines: lines.filter(isOf),
    ranges: ranges.filter(({ line, scenario, fact }) => isOf(line) && wants(`${scenario.id}#${fact.name}`)),
  };
}
