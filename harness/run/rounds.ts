import type { SuiteScenario } from './select-scenarios.ts';

export interface Round {
  files: string[];
  alone: boolean;
  workers: number;
}

/** Some questions are asked after all others, one at a time. */
export function rounds(scenarios: readonly SuiteScenario[], workers: number): Round[] {
  const alone = scenarios.filter(({ scenario }) => scenario.alone);
  const together = scenarios.filter((one) => !alone.includes(one));
  return [
    { files: together.map(({ file }) => file), alone: false, workers },
    { files: alone.map(({ file }) => file), alone: true, workers: 1 },
  ].filter(({ files }) => files.length > 0);
}
