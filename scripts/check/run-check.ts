/** From files to what is said of them; reads and writes the baseline. */
import { readFile } from 'node:fs/promises';
import { CanialiasError } from '../../harness/errors.ts';
import {
  type Baseline,
  baselineOf,
  type CheckedFile,
  parseBaseline,
  withoutBaseline,
} from '../../reports/check/accept/baseline.ts';
import { withoutIgnored } from '../../reports/check/accept/ignores.ts';
import { checkerFor, type Question } from '../../reports/check/find/findings.ts';
import { tallyOf } from '../../reports/check/find/tally.ts';
import type { CheckResult, FailOn } from '../../reports/check/result.ts';
import { withoutSecrets } from '../../reports/check/secrets/masked.ts';
import type { Compat } from '../../reports/compat/schema.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import type { ReadFiles } from './project-reader.ts';

/** `baseline`: a path; null for none. `isWritten`: is the baseline written anew? */
export async function runCheck(
  { files, refused }: ReadFiles,
  compat: Compat,
  question: Question,
  {
    baseline,
    isWritten,
    failOn,
    isStrict,
  }: { baseline: string | null; isWritten: boolean; failOn: FailOn; isStrict: boolean },
): Promise<CheckResult> {
  const check = checkerFor(compat, question);
  const left = files.map(({ uses, text }) => ({
    text,
    ...withoutIgnored(withoutSecrets(check(uses)), text, compat),
  }));
  const known = await knownIn(baseline, isWritten, left);
  const { files: checked, stale } = withoutBaseline(left, known);
  return {
    question,
    files: checked,
    notRead: refused,
    problems: left.flatMap(({ problems }) => problems),
    tally: tallyOf(
      checked.map(({ report }) => report),
      question.targets.map(({ name }) => name),
    ),
    staleBaseline: stale,
    failOn,
    isStrict,
  };
}

async function knownIn(
  path: string | null,
  isWritten: boolean,
  files: readonly CheckedFile[],
): Promise<Baseline> {
  if (path === null) return { schema: 1, findings: [] };
  if (isWritten) {
    const made = baselineOf(files);
    await writeWhole(path, `${JSON.stringify(made, null, 2)}\n`);
    return made;
  }
  return parseBaseline(await textOf(path), path);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CanialiasError(
      'usage',
      `there is no baseline ${path}`,
      `write it: canialias check --baseline ${path} --write-baseline`,
      error,
    );
  }
}
