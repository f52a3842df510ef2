/** `canialias prove`: holds the findings of sample files to measurement. */
import { join } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { rootlessUserOption } from '../cli/filter-options.ts';
import { needsClone } from '../cli/needs-clone.ts';
import type { Outcome } from '../cli/outcome.ts';
import { outDirectory } from '../cli/paths.ts';
import { say } from '../cli/say.ts';

export function proveCommand(outcome: Outcome) {
  return new Command('prove')
    .description(
      'run what check says of sample files on Docker and on an engine here, and tell whether it holds',
    )
    .argument('[samples]', 'a folder of samples', join('reports', 'check', 'samples'))
    .addOption(
      new Option('--target <target>', 'the engine that is asked, beside Docker')
        .choices(['podman', 'podman-rootless'])
        .default('podman' as const),
    )
    .addOption(rootlessUserOption)
    .option('--out <directory>', 'where the record of the scenarios goes', join(outDirectory, 'prove'))
    .addHelpText(
      'after',
      '\nExit code: 0 if nothing that is said is refuted and nothing is left behind, 1 otherwise.',
    )
    .action(async (samples, options) => {
      needsClone('canialias prove');
      const { targetsHere } = await import('../cli/targets-here.ts');
      const { prove } = await import('../prove/prove.ts');
      const { renderProved } = await import('../prove/render.ts');
      const tell = (text: string) => {
        say(process.stderr, text);
      };
      const { target, rootlessUser, out } = options;
      const named = rootlessUser === undefined ? {} : { rootlessUser };
      const discovery = await targetsHere({ ...named, target: ['docker', target] }, tell);
      const proved = await prove({ discovery, samples, target, directory: out, say: tell });
      process.stdout.write(renderProved(proved));
      const isRefuted = proved.proofs.some(({ verdict }) => verdict.kind === 'refuted');
      outcome.exitCode = isRefuted || proved.leftBehind.length > 0 ? 1 : 0;
    });
}
