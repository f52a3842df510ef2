/** A scenario in words, with what was measured last. */
import { CanialiasError } from '../../harness/errors.ts';
import type { NamedScenario } from '../../harness/record/same-scenario.ts';
import type { Terminal } from '../../reports/text/terminal.ts';
import type { Matrix } from '../../reports/view/matrix.ts';
import { chosenRecord } from './chosen-record.ts';

/** Ends in a newline. Throws `unknown-scenario`. */
export async function explainScenario(id: string, terminal: Terminal): Promise<string> {
  const { scenarioLine } = await import('../../harness/judge/scenario-line.ts');
  const { loadScenarios, scenarioNamed } = await import('../../harness/run/select-scenarios.ts');
  const { renderExplanation } = await import('../../reports/explain/render.ts');
  const scenario = scenarioLine(scenarioNamed(await loadScenarios(), id));
  return renderExplanation(scenario, await lastRun(scenario), terminal);
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
