/** `npm test`: the project's own unit tests, then the conformance suites, both through Vitest. */
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import type { TestChoice } from '../cli/choose-tests.ts';
import { installOption, outOption, rootlessUserOption } from '../cli/filter-options.ts';
import { needsClone } from '../cli/needs-clone.ts';
import type { Outcome } from '../cli/outcome.ts';
import { workers } from '../cli/paths.ts';
import { say } from '../cli/say.ts';
import { terminalOf } from '../cli/terminal-of.ts';
import type { TestCounts } from '../cli/unit-tests.ts';

export function testCommand(outcome: Outcome) {
  return new Command('test')
    .description('run the unit tests, then the conformance suites on every engine found')
    .usage("[--install] [vitest's filters and options, such as --project podman-rootless -t dns]")
    .addOption(installOption)
    .addOption(rootlessUserOption)
    .addOption(outOption)
    .argument('[vitest...]')
    .allowUnknownOption()
    .action(async (vitest, options) => {
      needsClone('npm test');
      const { loadScenarios } = await import('../../harness/run/select-scenarios.ts');
      const { chooseTests } = await import('../cli/choose-tests.ts');
      const { runUnitTests } = await import('../cli/unit-tests.ts');
      const { checkVitestOptions } = await import('../cli/vitest-options.ts');
      await checkVitestOptions(vitest);
      const choice = chooseTests(vitest, await loadScenarios());
      const counts = { passed: 0, failed: 0, skipped: 0 };
      if (choice.unit !== null) add(counts, await runUnitTests(choice.unit));
      if (counts.failed > 0) outcome.exitCode = 1;
      // A judge that fails its own tests has nothing to say about engines.
      else if (choice.scenarios.length > 0) add(counts, await conform(choice, options, outcome));
      else if (choice.unit === null) {
        throw new CanialiasError('unknown-scenario', 'no test matches', 'npm run --silent canialias -- list');
      }
      const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
    });
}

async function conform(
  choice: TestChoice,
  options: { install?: true | undefined; rootlessUser?: string | undefined; out: string },
  outcome: Outcome,
): Promise<TestCounts> {
  const { readRecord } = await import('../../harness/record/reading/read.ts');
  const { measure } = await import('../../harness/run/measure.ts');
  const { renderRed } = await import('../../reports/terminal/render.ts');
  const { isGreen } = await import('../../reports/view/green.ts');
  const { matrixOf } = await import('../../reports/view/matrix.ts');
  const { runTroubles } = await import('../../reports/view/run-troubles.ts');
  const { writeReports } = await import('../../reports/write-reports.ts');
  const { targetsHere } = await import('../cli/targets-here.ts');
  const { vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
  const { byHand } = await import('../reproduction/by-hand.ts');
  const tell = (text: string) => {
    say(process.stdout, text);
  };
  const discovery = await targetsHere({ ...options, target: choice.targets }, tell);
  const path = await measure({
    discovery,
    scenarios: choice.scenarios,
    vocabulary: choice.vocabulary ? await vocabularyHere() : null,
    filters: { areas: [], ids: [], claims: [], targets: choice.targets, shard: choice.shard },
    entered: 'host',
    outDirectory: options.out,
    workers,
    vitestOptions: choice.options,
    reporters: ['default'],
    say: tell,
  });
  const record = matrixOf(await readRecord(path));
  await writeReports(record, options.out, await byHand());
  // Vitest names them too, thousands of lines further up.
  process.stdout.write(renderRed(record, terminalOf(process.stdout)));
  for (const { target, what } of runTroubles(record)) tell(`${target ?? 'the run'}: ${what}`);
  if (!isGreen(record)) outcome.exitCode = 1;
  const count = (wanted: (verdict: string) => boolean) =>
    record.results.filter(({ verdict }) => wanted(verdict)).length;
  const skipped = count((verdict) => verdict === 'not-applicable');
  const passed = count((verdict) => ['same', 'known-difference', 'unsupported'].includes(verdict));
  return { passed, skipped, failed: record.results.length - passed - skipped };
}

function add(counts: TestCounts, more: TestCounts): void {
  counts.passed += more.passed;
  counts.failed += more.failed;
  counts.skipped += more.skipped;
}
