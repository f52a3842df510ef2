/** `canialias matrix --repeat`: lists the answers that changed, and writes them to a file. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import type { ResultLine, Shard } from '../../harness/record/model.ts';
import { withoutCredentials } from '../../harness/record/without-credentials.ts';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { loadScenarios, selectScenarios } from '../../harness/run/select-scenarios.ts';
import { takeShard } from '../../harness/run/take-shard.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import { type FilterValues, filtersOf } from '../cli/filter-options.ts';
import { workers } from '../cli/paths.ts';
import { say } from '../cli/say.ts';
import { type TargetOptions, targetsHere } from '../cli/targets-here.ts';
import { changedAnswers, type Repetition } from './changed-answers.ts';
import { type RepeatSummary, renderRepeat } from './render.ts';
import { repeat } from './repeat.ts';

interface RepeatMatrixOptions extends FilterValues, TargetOptions {
  repeat?: number | undefined;
  seed?: number | undefined;
  shard?: Shard | undefined;
  lab: readonly string[];
  engines: readonly string[];
  out: string;
}

/** The exit code: 1 where an answer changed. */
export async function repeatMatrix(options: RepeatMatrixOptions): Promise<number> {
  const { repeat: times, out, target, seed = randomInt(2 ** 31) } = options;
  if (times === undefined) throw misused('--seed orders repetitions', 'add --repeat');
  if (options.lab.length > 0 || options.engines.length > 0)
    throw misused('--repeat asks the engines of this machine', 'leave --lab and --engines out');
  const tell = (text: string) => {
    say(process.stderr, text);
  };
  makeDirectory(out);
  const scenarios = takeShard(
    selectScenarios(await loadScenarios(), filtersOf(options)),
    options.shard ?? null,
  );
  const discovery = await targetsHere(options, tell);
  tell(`the order is that of --seed ${seed}`);
  const { repetitions, leftBehind } = await repeat({
    discovery,
    byName: target.length > 0,
    scenarios,
    directory: out,
    times,
    seed,
    workers,
    say: tell,
  });
  const summary: RepeatSummary = {
    times,
    seed,
    targets: [...new Set(repetitions.flatMap(({ results }) => results.map((result) => result.target)))],
    scenarios: scenarios.length,
    ...changedAnswers(repetitions),
    leftBehind,
  };
  await keep(join(out, 'repeat.json'), [summary], 2);
  await keep(join(out, 'repeat-evidence.jsonl'), evidenceOf(summary, repetitions), 0);
  process.stdout.write(renderRepeat(summary));
  return summary.changed.length === 0 && leftBehind.length === 0 ? 0 : 1;
}

/** Every result of the cells in which an answer changed. */
function evidenceOf({ changed }: RepeatSummary, repetitions: readonly Repetition[]): ResultLine[] {
  const cells = new Set(changed.map(({ scenario, target }) => `${scenario} ${target}`));
  const results = repetitions.flatMap((repetition) => repetition.results);
  return results.filter(({ scenario, target }) => cells.has(`${scenario} ${target}`));
}

async function keep(path: string, values: readonly unknown[], indent: number): Promise<void> {
  const lines = values.map((value) => `${JSON.stringify(withoutCredentials(value), null, indent)}\n`);
  await writeWhole(path, lines.join(''));
}

function misused(message: string, hint: string): CanialiasError {
  return new CanialiasError('usage', message, hint);
}
