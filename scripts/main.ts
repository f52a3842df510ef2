/** The command line: one command a file, and errors as a person can use them. */
import { Command, CommanderError } from '@commander-js/extra-typings';
import { CanialiasError, exitCodes } from '../harness/errors.ts';
import { fileFailure } from '../harness/record/writing/write-failure.ts';
import manifest from '../package.json' with { type: 'json' };
import { type Outcome, outcome } from './cli/outcome.ts';
import { refuseEmpty } from './cli/refuse-empty.ts';
import { say, sayRefusal } from './cli/say.ts';
import { allureCommand } from './commands/allure.ts';
import { baselineCommand } from './commands/baseline.ts';
import { benchCommand } from './commands/bench.ts';
import { checkCommand } from './commands/check.ts';
import { coverageCommand } from './commands/coverage.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { featureCommand } from './commands/feature.ts';
import { judgeCommand } from './commands/judge.ts';
import { labCommand } from './commands/lab.ts';
import { listCommand } from './commands/list.ts';
import { matrixCommand } from './commands/matrix.ts';
import { mergeCommand } from './commands/merge.ts';
import { mutateCommand } from './commands/mutate.ts';
import { proveCommand } from './commands/prove.ts';
import { publishCommand } from './commands/publish.ts';
import { rangesCommand } from './commands/ranges.ts';
import { recordCommand } from './commands/record.ts';
import { reportCommand } from './commands/report.ts';
import { reproCommand } from './commands/repro.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { summaryCommand } from './commands/summary.ts';
import { sweepCommand } from './commands/sweep.ts';
import { testCommand } from './commands/test.ts';
import { tryCommand } from './commands/try.ts';
import { tryInsideCommand } from './commands/try-inside.ts';
import { unusedCommand } from './commands/unused.ts';
import { vocabularyCommand } from './commands/vocabulary.ts';

const { version } = manifest;

async function readsProjects() {
  const { projectFiles } = await import('./check/project-files.ts');
  return projectFiles();
}

/** Exit code of the process. */
export async function main(args: readonly string[]): Promise<number> {
  const result = outcome();
  const program = programFor(result);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return result.exitCode;
  } catch (error) {
    return report(error);
  }
}

function programFor(result: Outcome): Command {
  const program = new Command('canialias')
    .description(
      'Measures where Docker, rootful Podman and rootless Podman behave alike and where they differ',
    )
    .version(version)
    .showSuggestionAfterError();
  for (const command of [
    matrixCommand(result),
    testCommand(result),
    listCommand(),
    summaryCommand(),
    diffCommand(result),
    mergeCommand(),
    judgeCommand(result),
    baselineCommand(),
    mutateCommand(result),
    rangesCommand(),
    unusedCommand(result),
    coverageCommand(),
    publishCommand(),
    checkCommand(result, readsProjects, version),
    tryCommand(result),
    recordCommand(result),
    proveCommand(result),
    explainCommand(),
    featureCommand(),
    reportCommand(),
    serveCommand(),
    reproCommand(result),
    doctorCommand(result),
    sweepCommand(result),
    labCommand(),
    benchCommand(),
    allureCommand(result),
    schemaCommand(),
    vocabularyCommand(),
  ]) {
    program.addCommand(command);
  }
  program.addCommand(tryInsideCommand(), { hidden: true });
  for (const command of [program, ...program.commands]) {
    refuseEmpty(command);
    command
      .exitOverride()
      .showHelpAfterError(
        `  hint: canialias ${command === program ? '' : `${command.name()} `}--help shows what there is`,
      );
    command.configureOutput({
      outputError: (text, write) => {
        // A suggestion comes on a line of its own.
        write(`canialias: ${text.replace(/^error: /, '').replace(/\n(?=\()/, ' ')}`);
      },
    });
  }
  return program;
}

function report(thrown: unknown): number {
  const error = fileFailure(thrown) ?? thrown;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (error instanceof CanialiasError) {
    sayRefusal(process.stderr, error.message, error.hint);
    return error.exitCode;
  }
  // A fault of ours: here the trace is what helps.
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(process.stderr, `canialias: a fault in canialias itself\n${trace}`);
  return 70;
}
