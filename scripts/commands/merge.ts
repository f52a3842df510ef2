/** `canialias merge`: makes one record of those of several runs. */
import { Command } from '@commander-js/extra-typings';

export function mergeCommand() {
  return new Command('merge')
    .description('make one record of those of several runs, split by target, by shard or by scenario')
    .argument('<records...>', 'the run.jsonl of each run')
    .requiredOption('--out <file>', 'where the merged record goes')
    .option(
      '--keep-apart',
      'keep both columns of a target that was measured twice, with its host in its name',
    )
    .action(async (paths, options) => {
      const { mergeRecords } = await import('../../harness/record/merge/merge-records.ts');
      const { readRecord } = await import('../../harness/record/reading/read.ts');
      const { loadScenarios } = await import('../../harness/run/select-scenarios.ts');
      const { writeRecord } = await import('../../harness/record/writing/write-record.ts');
      const { counted, sizeInWords } = await import('../../reports/view/run-in-words.ts');
      const records = await Promise.all(paths.map((path) => readRecord(path)));
      const suite = new Set((await loadScenarios()).map(({ scenario }) => scenario.id));
      const merged = mergeRecords(records, { keepApart: options.keepApart === true, suite });
      writeRecord(options.out, merged);
      process.stdout.write(
        `${options.out}: ${sizeInWords(merged)}, from ${counted(merged.header.parts.length, 'run')}\n`,
      );
    });
}
