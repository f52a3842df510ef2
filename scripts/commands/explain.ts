/** `canialias explain`: what a scenario asks, what the reference is, what differs and why. */
import { Command } from '@commander-js/extra-typings';
import { explainScenario } from '../cli/explain-scenario.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function explainCommand() {
  return new Command('explain')
    .description('say what a scenario asks, what is known to differ and why, and what was measured last')
    .argument('<id>', 'a scenario, as canialias list shows it')
    .action(async (id) => {
      process.stdout.write(await explainScenario(id, terminalOf(process.stdout)));
    });
}
