/** `canialias check`: what the measurements say of each use of docker in the files of a project. */
import { Command, Option } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { shellWord } from '../../harness/shell-word.ts';
import { noKind, noPermission } from '../../reports/check/files/text-of.ts';
import type { CheckResult } from '../../reports/check/result.ts';
import { failLevels, hasFailed } from '../../reports/check/result.ts';
import type { ProjectReader, ReadFiles } from '../check/project-reader.ts';
import { collect } from '../cli/collect.ts';
import type { Outcome } from '../cli/outcome.ts';
import { publishedRecord } from '../cli/paths.ts';
import { terminalOf } from '../cli/terminal-of.ts';

const formats = ['terminal', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;
type Format = (typeof formats)[number];

export function checkCommand(outcome: Outcome, reader: () => Promise<ProjectReader>, version: string) {
  return new Command('check')
    .description(
      'say what is refused, what silently differs and what prints otherwise in scripts and other files',
    )
    .argument('[path...]', 'files and directories; this directory if none is named')
    .addOption(
      new Option(
        '--target <target>',
        'an engine and release, such as podman-rootless@5.8, may be repeated or a comma list',
      )
        .argParser(collect)
        .default([] as string[], 'the newest of Podman'),
    )
    .option('--from <target>', 'only what changes for files that work on this one, such as docker@20.10')
    .option('--to <target>', 'and move to this one')
    .addOption(new Option('--format <format>', 'of the answer').choices(formats).default('terminal' as const))
    .addOption(
      new Option('--fail-on <class>', 'the lightest class that gives exit code 1')
        .choices(failLevels)
        .default('silent' as const),
    )
    .option('--strict', 'exit code 1 too where a file is not read, or a place in it not understood')
    .option(
      '--possible',
      'also report what may differ, where the file does not show it, and what was not measured',
    )
    .option('--baseline <file>', 'leave out the findings that are in this file')
    .option('--write-baseline', 'write all findings into that file')
    .option('--stdin', 'check what comes on standard input')
    .option('--stdin-path <name>', 'the name that it would have, by which its kind is known')
    .option('--explain <rule>', 'say what stands behind the rule of a finding')
    .option('--record <file>', 'use this run record; the published one if none is named')
    .addHelpText(
      'after',
      '\nA comment takes findings out: # canialias-ignore RULE[, RULE] reason\n\nExit code: 0 if no finding is as heavy as --fail-on says, 1 if one is or --strict finds something unread, others for errors.',
    )
    .action(async (paths, options) => {
      const { questionFrom } = await import('../check/question.ts');
      const { readCompatOf } = await import('../cli/derived.ts');
      const compat = await readCompatOf(options.record ?? publishedRecord);
      const terminal = terminalOf(process.stdout);
      if (options.explain !== undefined) {
        const { explainRule } = await import('../check/explain-rule.ts');
        process.stdout.write(await explainRule(options.explain, compat, terminal));
        return;
      }
      const isWritten = options.writeBaseline === true;
      if (isWritten && options.baseline === undefined)
        throw new CanialiasError(
          'usage',
          '--write-baseline needs a file',
          'name it: --baseline canialias.json',
        );
      const { runCheck } = await import('../check/run-check.ts');
      const question = questionFrom(compat, options);
      const files = await filesFor(paths, options, await reader());
      const baseline = options.baseline ?? null;
      const { failOn } = options;
      const isStrict = options.strict === true;
      const result = await runCheck(files, compat, question, { baseline, isWritten, failOn, isStrict });
      const isPossibleShown = options.possible === true;
      process.stdout.write(await rendered(result, options.format, isPossibleShown, version));
      outcome.exitCode = hasFailed(result) ? 1 : 0;
    });
}

/** Throws `usage` where a path that is named cannot be read. */
async function filesFor(
  paths: readonly string[],
  { stdin, stdinPath }: { stdin?: true | undefined; stdinPath?: string | undefined },
  reader: ProjectReader,
): Promise<ReadFiles> {
  if (stdin !== true) {
    const found = reader.filesUnder(paths.length === 0 ? ['.'] : paths);
    const named = found.refused.find(({ path }) => paths.includes(path));
    if (named === undefined) return found;
    throw new CanialiasError('usage', `${named.path} is not read: ${named.reason}`, hintFor(named));
  }
  if (paths.length > 0)
    throw new CanialiasError('usage', '--stdin does not go with paths', 'leave one of them out');
  const { text } = await import('node:stream/consumers');
  return { files: [reader.textOf(stdinPath ?? null, await text(process.stdin))], refused: [] };
}

function hintFor({ path, reason }: { path: string; reason: string }): string {
  if (reason === noPermission) return 'give this user the right to read it, or leave it out';
  if (reason === noKind) return `where it holds a script: canialias check --stdin < ${shellWord(path)}`;
  return 'name text files and directories';
}

async function rendered(
  result: CheckResult,
  format: Format,
  isPossibleShown: boolean,
  version: string,
): Promise<string> {
  switch (format) {
    case 'terminal': {
      const { renderCheck } = await import('../../reports/check/render/terminal.ts');
      return renderCheck(result, terminalOf(process.stdout), isPossibleShown);
    }
    case 'json': {
      const { renderJson } = await import('../../reports/check/render/json.ts');
      return renderJson(result);
    }
    case 'sarif': {
      const { renderSarif } = await import('../../reports/check/render/sarif.ts');
      return renderSarif(result, version, isPossibleShown);
    }
    case 'github': {
      const { renderGithub } = await import('../../reports/check/render/github.ts');
      return renderGithub(result);
    }
    case 'junit': {
      const { renderJunit } = await import('../../reports/check/render/junit.ts');
      return renderJunit(result);
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../../reports/check/render/markdown.ts');
      return renderMarkdown(result, isPossibleShown);
    }
  }
}
