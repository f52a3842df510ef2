/** `canialias ranges`: where each fact flips between the versions in a record. */
import { Command, Option } from '@commander-js/extra-typings';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function rangesCommand() {
  return new Command('ranges')
    .description('infer from a record of several versions where each fact flips')
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .addOption(new Option('--engine <engine>', 'only this engine').choices(['docker', 'podman'] as const))
    .option('--fact <glob>', 'only facts that match, as area/name#fact, such as "dns/*#*"')
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { chosenRanges } = await import('../../reports/ranges/chosen-ranges.ts');
      const { renderRanges } = await import('../../reports/ranges/render.ts');
      const { readRanges } = await import('../cli/derived.ts');
      const ranges = chosenRanges(
        await readRanges(chosenRecord(path)),
        options.engine ?? null,
        options.fact === undefined ? () => true : (await import('picomatch')).default(options.fact),
      );
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(ranges, null, 2)}\n`
          : renderRanges(ranges, terminalOf(process.stdout)),
      );
    });
}
