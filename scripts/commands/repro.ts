/** `canialias repro`: shell scripts that show answers by hand, printed or run. */
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { chosenRecord } from '../cli/chosen-record.ts';
import { areaOption, idOption, rootlessUserOption, targetOption } from '../cli/filter-options.ts';
import type { Outcome } from '../cli/outcome.ts';
import { lastRecord } from '../cli/paths.ts';

export function reproCommand(outcome: Outcome) {
  return new Command('repro')
    .description('print a shell script that shows an answer by hand, or run the scripts of a whole record')
    .addArgument(new Argument('[id]', 'a scenario, as canialias list shows it'))
    .option('--all', 'the scripts of all cells; with --run')
    .option('--run', 'run them, and say how many ended as measured')
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(targetOption)
    .addOption(new Option('--surface <surface>', 'how it was asked').choices(['cli', 'api'] as const))
    .option('--record <file>', 'the run record that holds the answer (default: the last run)')
    .option('--minutes <number>', 'with --run: how long one script may take', '5')
    .addOption(rootlessUserOption)
    .action(async (id, { record: named, ...options }) => {
      if ((id === undefined) === (options.all === undefined)) {
        throw usage('name a scenario, or say --all', 'canialias repro dns/letter-case --target docker');
      }
      if (options.run === true) {
        const { runScripts } = await import('../reproduction/run-scripts.ts');
        const deadlineMs = Number(options.minutes) * 60_000;
        if (!(deadlineMs > 0)) throw usage(`not a number of minutes: ${options.minutes}`, '--minutes 5');
        const ids = id === undefined ? options.id : [id];
        outcome.exitCode = await runScripts({ ...options, record: named ?? lastRecord, id: ids, deadlineMs });
        return;
      }
      if (id === undefined) throw usage('--all is for --run', 'canialias repro --all --run');
      const [target, another] = options.target;
      if (target === undefined || another !== undefined) {
        throw usage('name one target, where it was asked', `canialias repro ${id} --target docker`);
      }
      const { scriptOf } = await import('../reproduction/script-of.ts');
      process.stdout.write(await scriptOf(id, { ...options, record: chosenRecord(named), target }));
    });
}

function usage(message: string, hint: string): CanialiasError {
  return new CanialiasError('usage', message, hint);
}
