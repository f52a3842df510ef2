/** `canialias vocabulary`: makes the words that the vocabulary asks for. */
import { writeFile } from 'node:fs/promises';
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { needsClone } from '../cli/needs-clone.ts';

export function vocabularyCommand() {
  return new Command('vocabulary')
    .description('bring suites/vocabulary up to date with the clients of Docker')
    .requiredOption(
      '--walk',
      "walk a Docker client's command tree by its help, and merge it into commands.json",
    )
    .option('--client <file>', 'that client; by default the one on the PATH')
    .addHelpText(
      'after',
      `
No engine is reached, and nothing runs but the client's help. Plugins are walked where the client finds them. A release
that was walked before is replaced; the others stay as they are. The client of a lab image comes out of it with
  docker create --name words IMAGE && docker cp words:/usr/bin/docker . && docker rm words`,
    )
    .action(async ({ client }) => {
      needsClone('canialias vocabulary');
      const { walkClient } = await import('../vocabulary/walk-client.ts');
      const { commandsPath, vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
      const { mergeWords } = await import('../../harness/vocabulary/commands/merge-words.ts');
      const { release, tree } = await walkClient(client ?? null);
      if (tree.size === 0) {
        throw new CanialiasError('no-engine', 'the client shows no help', 'try it by hand: docker --help');
      }
      const { words } = await vocabularyHere();
      const merged = mergeWords(words.commands, release, tree.values());
      const lines = merged.map((command) => JSON.stringify(command));
      await writeFile(commandsPath, `[\n${lines.join(',\n')}\n]\n`);
      const flags = [...tree.values()].reduce((sum, page) => sum + page.flags.length, 0);
      process.stdout.write(`Docker ${release}: ${tree.size} commands, ${flags} flags\n`);
    });
}
