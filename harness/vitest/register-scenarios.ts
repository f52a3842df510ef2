/** Set-up file of every target's project: each scenario that a file declares becomes one test. */
import { inject, test } from 'vitest';
import { conduct } from '../conduct/conduct.ts';
import { scenarioLine } from '../judge/scenario-line.ts';
import { explainRed } from '../record/red/explain-red.ts';
import { failing } from '../record/verdicts.ts';
import { onScenario } from '../scenario.ts';
import { readSession } from '../session.ts';
import { reportToAllure } from './allure.ts';
import { forTerminal } from './for-terminal.ts';

const session = readSession(inject('sessionFile'));
const targetId = inject('targetId');
const target = session.targets.find((candidate) => candidate.id === targetId);
if (!target) throw new Error(`the session has no target ${targetId}`);

onScenario((scenario) => {
  test(scenario.id, async ({ task, skip }) => {
    const result = await conduct(scenario, target, session);
    task.meta.result = result;
    await reportToAllure(scenario, target, result);
    if (result.verdict === 'not-applicable') skip(result.reason ?? 'not applicable');
    if (failing.has(result.verdict)) {
      const error = new Error(forTerminal(explainRed(scenarioLine(scenario), result, target.traits)));
      // The stack of our own code shows nothing about the engine.
      error.stack = '';
      throw error;
    }
  });
});
