/** `canialias explain`: what a scenario asks, what the reference is, what differs and why. */
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { scenarioLine } from '../../harness/judge/scenario-line.ts';
import { readRecord } from '../../harness/record/read.ts';
import { loadScenarios, scenarioNamed } from '../../harness/run/select-scenarios.ts';
import { renderExplanation } from '../../reports/explain/render.ts';
import { type Matrix, matrixOf } from '../../reports/view/matrix.ts';
import { lastRecord } from '../cli/paths.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function explainCommand() {
  return new Command('explain')
    .description('say what a scenario asks, what is known to differ and why, and what was measured last')
    .argument('<id>', 'a scenario, as canialias list shows it')
    .action(async (id) => {
      const scenario = scenarioLine(scenarioNamed(await loadScenarios(), id));
      process.stdout.write(renderExplanation(scenario, await lastRun(), terminalOf(process.stdout)));
    });
}

/** The scenario is explained all the same where there is no record, or none that can be read. */
async function lastRun(): Promise<Matrix | string> {
  try {
    return matrixOf(await readRecord(lastRecord));
  } catch (error) {
    if (error instanceof CanialiasError) return `${error.message}. ${error.hint}`;
    throw error;
  }
}
