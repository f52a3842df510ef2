/** `canialias explain`: what a scenario asks, what the reference is, what differs and why. */
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import type { NamedScenario } from '../../harness/record/same-scenario.ts';
import type { Matrix } from '../../reports/view/matrix.ts';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function explainCommand() {
  return new Command('explain')
    .description('say what a scenario asks, what is known to differ and why, and what was measured last')
    .argument('<id>', 'a scenario, as canialias list shows it')
    .action(async (id) => {
      const { scenarioLine } = await import('../../harness/judge/scenario-line.ts');
      const { loadScenarios, scenarioNamed } = await import('../../harness/run/select-scenarios.ts');
      const { renderExplanation } = await import('../../reports/explain/render.ts');
      const scenario = scenarioLine(scenarioNamed(await loadScenarios(), id));
      process.stdout.write(renderExplanation(scenario, await lastRun(scenario), terminalOf(process.stdout)));
    });
}

/** The scenario is explained all the same where there is no record, or none that can be read. */
async function lastRun(scenario: NamedScenario): Promise<Matrix | string> {
  const { readAnswers } = await import('../../harness/record/reading/read-answers.ts');
  const { matrixOf } = await import('../../reports/view/matrix.ts');
  try {
    return matrixOf(await readAnswers(chosenRecord(undefined), { scenario }));
  } catch (error) {
    if (error instanceof CanialiasError) return `${error.message}. ${error.hint}`;
    throw error;
  }
}
