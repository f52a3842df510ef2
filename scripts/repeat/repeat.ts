/** Asks the chosen scenarios several times, in another order each time, by turns in company and alone. */
import { join } from 'node:path';
import type { ResultLine } from '../../harness/record/model.ts';
import { type InSessionOptions, inSession } from '../../harness/run/in-session.ts';
import type { OpenSession } from '../../harness/run/open-session.ts';
import { rounds } from '../../harness/run/rounds.ts';
import { runSuites } from '../../harness/run/run-suites.ts';
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
        `repetition ${number} of ${options.times}, ${way === 'alone' ? 'one at a time' : 'in company'}`,
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
  const sideBySide = wayOf(number) === 'alone' ? 1 : workers;
  for (const round of rounds(scenarios, sideBySide)) {
    await runSuites(
      {
        ...round,
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
  return results;
}
