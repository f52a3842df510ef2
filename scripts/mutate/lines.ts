/** The lines of a file of mutants, which is written as they come, so that a run that is ended loses none. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { CanialiasError } from '../../harness/errors.ts';
import { withoutCredentials } from '../../harness/record/without-credentials.ts';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { writeFailure } from '../../harness/record/writing/write-failure.ts';

const asked = { target: z.string(), scenario: z.string(), surface: z.enum(['cli', 'api']) };

const plainSchema = z.strictObject({
  type: z.literal('plain'),
  ...asked,
  /** Why there is nothing to compare with; null where every fact was answered. */
  unanswered: z.string().nullable(),
  /** What was sent and may be left out, in words that are the same in every run. */
  parts: z.array(z.string()),
  unknown: z.array(z.string()),
});

const mutantSchema = z.strictObject({
  type: z.literal('mutant'),
  ...asked,
  /** What was left out. */
  part: z.string(),
  by: z.enum(['fact', 'refused', 'trouble', 'nothing', 'unmet', 'unclean']),
  what: z.string(),
  ms: z.number(),
});

const lineSchema = z.discriminatedUnion('type', [plainSchema, mutantSchema]);

export type PlainLine = z.infer<typeof plainSchema>;
export type MutantLine = z.infer<typeof mutantSchema>;
export type MutationLine = PlainLine | MutantLine;

export function keyOf({
  target,
  scenario,
  surface,
}: Pick<PlainLine, 'target' | 'scenario' | 'surface'>): string {
  return `${scenario} ${target} ${surface}`;
}

export interface LinesFile {
  lines: readonly MutationLine[];
  add: (line: MutationLine) => void;
}

/** `keep`: go on with what an earlier run wrote there. Throws `record-damaged`, `disk-full` or `cannot-write`. */
export function openLines(path: string, keep: boolean): LinesFile {
  const lines = keep && existsSync(path) ? readLines(path) : [];
  makeDirectory(dirname(path));
  const write = (action: (path: string, text: string) => void, text: string) => {
    try {
      action(path, text);
    } catch (error) {
      throw writeFailure(path, error);
    }
  };
  // Anew, without a line that was cut off.
  write(writeFileSync, lines.map(textOf).join(''));
  return {
    lines,
    add(line) {
      lines.push(line);
      write(appendFileSync, textOf(line));
    },
  };
}

/** What comes after the last line's end was cut off. */
function readLines(path: string): MutationLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((text, at) => {
      try {
        return lineSchema.parse(JSON.parse(text));
      } catch (error) {
        throw new CanialiasError(
          'record-damaged',
          `line ${at + 1} of ${path} is no mutant's`,
          'leave --continue out to begin anew',
          error,
        );
      }
    });
}

function textOf(line: MutationLine): string {
  return `${JSON.stringify(withoutCredentials(line))}\n`;
}
