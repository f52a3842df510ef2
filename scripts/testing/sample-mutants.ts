/** Lines of a small file of mutants. */
import type { MutantLine, PlainLine } from '../mutate/lines.ts';

const of = { target: 'docker', scenario: 'dns/x', surface: 'cli' } as const;

export function plain(parts: Partial<PlainLine> = {}): PlainLine {
  return {
    type: 'plain',
    ...of,
    unanswered: null,
    parts: ['run --init', 'run --tty'],
    unknown: [],
    ...parts,
  };
}

export function mutant(part: string, by: MutantLine['by'], parts: Partial<MutantLine> = {}): MutantLine {
  return { type: 'mutant', ...of, part, by, what: '', ms: 5, ...parts };
}
