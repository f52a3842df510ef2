/** `canialias try`: runs a command on several engines, and shows where they part. */
import { Command, Option } from '@commander-js/extra-typings';
import { collect } from '../cli/collect.ts';
import { rootlessUserOption } from '../cli/filter-options.ts';
import type { Outcome } from '../cli/outcome.ts';
import { say } from '../cli/say.ts';
import { terminalOf } from '../cli/terminal-of.ts';
import { deadlineOf } from '../try/deadline.ts';

export function tryCommand(outcome: Outcome) {
  return new Command('try')
    .description('run a command on several engines, in copies of this directory, and show where they part')
    .argument('<command...>', 'the command with its arguments, after --')
    .addOption(
      new Option(
        '--on <target>',
        'an engine of the lab, such as docker@28 or podman-rootless@5.4, may be repeated or a comma list; local for the engines of this machine',
      )
        .argParser(collect)
        .default([] as string[], 'the newest of Docker, Podman and rootless Podman in the lab'),
    )
    .addOption(
      new Option(
        '--images <image>',
        "images of this machine's Docker that the engines are given, may be repeated or a comma list; fixtures for the suite's own",
      )
        .argParser(collect)
        .default([] as string[], 'none'),
    )
    .addOption(
      new Option('--with <path>', 'copy this too, although git ignores it, such as node_modules')
        .argParser(collect)
        .default([] as string[], 'none'),
    )
    .addOption(
      new Option('--timeout <time>', 'end the command after this, such as 90s, 10m or 1h')
        .argParser(deadlineOf)
        .default(600_000, '10m'),
    )
    .addOption(
      new Option('--format <format>', 'of the answer')
        .choices(['terminal', 'json'] as const)
        .default('terminal' as const),
    )
    .option('--page <file>', 'write the answer as a page too')
    .option('--draft <directory>', 'write what no fact explains as drafts of scenarios')
    .addOption(rootlessUserOption)
    .addHelpText(
      'after',
      '\nExit code: 0 if the engines do the same, 1 if they part, others for errors.\nOn local engines what the command makes stays there, and is told.',
    )
    .action(async ([program = '', ...args], options) => {
      const { runTry } = await import('../try/run-try.ts');
      const { writeDrafts } = await import('../try/write-drafts.ts');
      const told = (line: string) => {
        say(process.stderr, line);
      };
      const tried = await runTry(
        {
          command: [program, ...args],
          directory: process.cwd(),
          wanted: options.with,
          deadlineMs: options.timeout,
          on: options.on,
          images: options.images,
          rootlessUser: options.rootlessUser,
        },
        told,
      );
      if (options.draft !== undefined) await writeDrafts(tried, options.draft, told);
      if (options.page !== undefined) {
        const { writePage } = await import('../try/write-page.ts');
        await writePage(tried, options.page);
      }
      if (options.format === 'json') {
        const { renderJson } = await import('../../reports/try/render/json.ts');
        process.stdout.write(renderJson(tried));
      } else {
        const { renderTried } = await import('../../reports/try/render/terminal.ts');
        process.stdout.write(renderTried(tried, terminalOf(process.stdout)));
      }
      outcome.exitCode = tried.partings.every(({ isSame }) => isSame) ? 0 : 1;
    });
}
