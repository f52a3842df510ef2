/** `canialias ranges`: where each fact flips between the versions in a record. */
import { Command, Option } from '@commander-js/extra-typings';
import type { EngineKind } from '../../harness/record/model.ts';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function rangesCommand() {
  return new Command('ranges')
    .description('infer from a record of several versions where each fact flips')
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .addOption(new Option('--engine <engine>', 'only this engine').choices(['docker', 'podman'] as const))
    .option('--fact <glob>', 'only facts that match, as area/name#fact, such as "dns/*#*"')
    .option('--json', 'as JSON')
    .action(async (path, { engine, fact, json }) => {
      const record = chosenRecord(path);
      const isWhole = engine === undefined && fact === undefined;
      if (json === true) {
        const ranges = await readChosen(record, engine, fact);
        process.stdout.write(`${JSON.stringify(ranges, null, 2)}\n`);
        return;
      }
      const { readRangesInWords } = await import('../cli/derived.ts');
      const { renderRanges } = await import('../../reports/ranges/render.ts');
      const words = isWhole
        ? await readRangesInWords(record)
        : (await import('../../reports/ranges/in-words.ts')).rangesInWords(
            await readChosen(record, engine, fact),
          );
      process.stdout.write(renderRanges(words, terminalOf(process.stdout)));
    });
}

async function readChosen(path: string, engine: EngineKind | undefined, fact: string | undefined) {
  const { readRanges } = await import('../cli/derived.ts');
  const { chosenRanges } = await import('../../reports/ranges/chosen-ranges.ts');
  const wants = fact === undefined ? () => true : (await import('picomatch')).default(fact);
  return chosenRanges(await readRanges(path), engine ?? null, wants);
}
