/** Asks the chosen scenarios several times, in another order each time, by turns in company and alone. */
import { join } from 'node:path';
import type { ResultLine } from '../../harness/record/model.ts';
import { askedTargets } from '../../harness/run/each-target.ts';
import { type InSessionOptions, inSession } from '../../harness/run/in-session.ts';
import type { OpenSession } from '../../harness/run/open-session.ts';
import { rounds } from '../../harness/run/rounds.ts';
import { runSuites } from '../../harness/run/run-suites.ts';
import type { Target } from '../../harness/transport/target.ts';
import type { Repetition } from './changed-answers.ts';

export interface RepeatOptions extends InSessionOptions {
  times: number;
  /** Of the order; each repetition adds its number to it. */
  seed: number;
  /** Workers side by side, in company. */
  workers: number;
}

export interface Repeated {
  repetitions: Repetition[];
  leftBehind: string[];
}

export async function repeat(options: RepeatOptions): Promise<Repeated> {
  const { value, leftBehind } = await inSession(options, async (open) => {
    const repetitions: Repetition[] = [];
    for (let number = 1; number <= options.times; number += 1) {
      const way = wayOf(number);
      options.say(
        `repetition ${number} of ${options.times}, ${way === 'alone' ? 'one at a time on each engine' : 'in company'}`,
      );
      repetitions.push({ number, way, results: await askOnce(open, options, number) });
    }
    return repetitions;
  });
  return { repetitions: value, leftBehind };
}

export function wayOf(number: number): Repetition['way'] {
  return number % 2 === 0 ? 'alone' : 'company';
}

async function askOnce(
  { session, sessionFile }: OpenSession,
  { scenarios, workers, seed }: RepeatOptions,
  number: number,
): Promise<ResultLine[]> {
  const results: ResultLine[] = [];
  const ask = async (targets: readonly string[], sideBySide: number) => {
    for (const round of rounds(scenarios, sideBySide)) {
      await runSuites(
        {
          ...round,
          targets,
          sessionFile,
          allureDirectory: join(session.workDirectory, 'allure-results'),
          vitestOptions: { sequence: { shuffle: { files: true, tests: false }, seed: seed + number } },
          reporters: [],
        },
        {
          onResult: (result) => results.push(result),
          onTrouble(message) {
            throw new Error(message);
          },
        },
      );
    }
  };
  const targets = askedTargets(session);
  if (wayOf(number) === 'company')
    await ask(
      targets.map(({ id }) => id),
      workers,
    );
  else await Promise.all(targetsByEngine(targets).map((ids) => ask(ids, 1)));
  return results;
}

/** Ids of targets, those of one engine together: engines can be asked side by side, and each is still left alone. */
export function targetsByEngine(targets: readonly Pick<Target, 'id' | 'traits'>[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, traits } of targets) {
    const engine = `${traits.engine} ${traits.mode}`;
    groups.set(engine, [...(groups.get(engine) ?? []), id]);
  }
  return [...groups.values()];
}
