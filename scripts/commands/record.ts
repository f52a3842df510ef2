/** `canialias record`: runs a command on this machine's own engine, and notes what it asks of docker. */
import { Command } from '@commander-js/extra-typings';
import type { Outcome } from '../cli/outcome.ts';
import { say } from '../cli/say.ts';

export function recordCommand(outcome: Outcome) {
  return new Command('record')
    .description("run a command on this machine's own Docker, and record what it asks of it")
    .argument('<command...>', 'the command with its arguments, after --')
    .option('--out <file>', 'where the recording goes', 'canialias-recording.json')
    .addHelpText('after', '\nThe exit code is that of the command. canialias check FILE reads the recording.')
    .action(async ([program = '', ...args], { out }) => {
      const { recordHere } = await import('../record/record-here.ts');
      outcome.exitCode = await recordHere([program, ...args], out, (line) => {
        say(process.stderr, line);
      });
    });
}
