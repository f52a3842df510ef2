/** `canialias judge`: gives a record's answers the verdicts of the declarations that are here now. */
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { needsClone } from '../cli/needs-clone.ts';
import type { Outcome } from '../cli/outcome.ts';

export function judgeCommand(outcome: Outcome) {
  return new Command('judge')
    .description("give a record's answers the verdicts of today's declarations; nothing is measured anew")
    .argument('<record>', 'a run record of this repository')
    .requiredOption('--out <file>', 'where the record goes')
    .option('--drop-changed', 'leave out, and name, the scenarios that ask something else now')
    .action(async (path, options) => {
      needsClone('canialias judge');
      const { changedQuestions, judgedAnew, withoutScenarios } = await import(
        '../../harness/judge/judge-anew.ts'
      );
      const { scenarioLine } = await import('../../harness/judge/scenario-line.ts');
      const { readRecord } = await import('../../harness/record/reading/read.ts');
      const { writeRecord } = await import('../../harness/record/writing/write-record.ts');
      const { headerLine } = await import('../../harness/run/header.ts');
      const { loadScenarios } = await import('../../harness/run/select-scenarios.ts');
      const { isGreen } = await import('../../reports/view/green.ts');
      const { matrixOf } = await import('../../reports/view/matrix.ts');
      const { sizeInWords } = await import('../../reports/view/run-in-words.ts');
      const { otherSteps } = await import('../cli/same-steps.ts');
      const { baselineHere } = await import('../vocabulary/vocabulary-here.ts');
      const record = await readRecord(path);
      const { suiteCommit, judgedBy, suiteDirty } = record.header;
      // What was merged of several commits asks as the commit does that judged all of it.
      const askedAt = suiteCommit ?? judgedBy ?? null;
      const now = await headerLine(record.header.runId, record.header.filters);
      if (askedAt === null || suiteDirty || now.suiteCommit === null || now.suiteDirty)
        throw new CanialiasError(
          'record-outdated',
          'the record and the declarations must each be of a commit without local changes',
          'Commit what you declared, or measure again: npm run matrix',
        );
      const asked = new Set(record.scenarios.map(({ id }) => id));
      const scenarios = (await loadScenarios()).filter(({ scenario }) =>
        [scenario.id, ...scenario.aliases].some((one) => asked.has(one)),
      );
      const today = new Map(scenarios.map(({ scenario }) => [scenario.id, scenarioLine(scenario)]));
      const changed = new Map([
        ...(await otherSteps(scenarios, askedAt)),
        ...changedQuestions(record, today),
      ]);
      checkDropping(changed, options.dropChanged === true);
      const dropped = new Set([...changed.keys()].flatMap((id) => [id, ...(today.get(id)?.aliases ?? [])]));
      const judged = judgedAnew(
        withoutScenarios(record, dropped),
        today,
        now.suiteCommit,
        await baselineHere(),
      );
      writeRecord(options.out, judged);
      for (const [id, change] of changed) process.stdout.write(`left out: ${id} ${change}\n`);
      const green = isGreen(matrixOf(judged));
      process.stdout.write(
        `${options.out}: ${sizeInWords(judged)}, ${green ? 'GREEN' : 'RED'} by the declarations of ${now.suiteCommit.slice(0, 7)}\n`,
      );
      outcome.exitCode = green ? 0 : 1;
    });
}

/** Throws `record-outdated` unless it is wanted that answers are left out. */
function checkDropping(changed: ReadonlyMap<string, string>, wanted: boolean): void {
  const [first, ...others] = [...changed].map(([id, change]) => `${id} ${change}`);
  if (first === undefined || wanted) return;
  throw new CanialiasError(
    'record-outdated',
    others.length === 0 ? first : `${first}, and ${others.length} more have changed`,
    'Measure again: npm run matrix; or leave out what changed (--drop-changed), measure that and merge',
  );
}
