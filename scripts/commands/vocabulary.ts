/** `canialias vocabulary`: makes the words that the vocabulary asks for. */
import { writeFile } from 'node:fs/promises';
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { needsClone } from '../cli/needs-clone.ts';

export function vocabularyCommand() {
  return new Command('vocabulary')
    .description('bring suites/vocabulary up to date with the clients of Docker')
    .option(
      '--walk',
      "walk a Docker client's command tree by its help, ask its parser for what is in hidden.json, and merge both into commands.json",
    )
    .option('--client <file>', 'that client; by default the one on the PATH')
    .option(
      '--fields <record>',
      "add the fields that Docker's templates had in a run record to templates.json",
    )
    .addHelpText(
      'after',
      `
No engine is reached, and nothing runs but the client's help and its parser. Plugins are walked where the client finds them. A release
that was walked before is replaced; the others stay as they are. The client of a lab image comes out of it with
  docker create --name words IMAGE true && docker cp words:/usr/bin/docker . && docker rm words`,
    )
    .action(async ({ walk, client, fields }) => {
      needsClone('canialias vocabulary');
      if (walk === undefined && fields === undefined)
        throw new CanialiasError('usage', 'nothing is asked for', 'name --walk, --fields RECORD or both');
      if (walk === true) await walkCommands(client ?? null);
      if (fields !== undefined) await addFields(fields);
    });
}

async function walkCommands(client: string | null): Promise<void> {
  const { walkClient } = await import('../vocabulary/walk-client.ts');
  const { commandsPath, hiddenWordsHere, vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
  const { mergeWords } = await import('../../harness/vocabulary/commands/merge-words.ts');
  const { release, tree } = await walkClient(client, await hiddenWordsHere());
  if (tree.size === 0) {
    throw new CanialiasError('no-engine', 'the client shows no help', 'try it by hand: docker --help');
  }
  const { words } = await vocabularyHere();
  const merged = mergeWords(words.commands, release, tree.values());
  const lines = merged.map((command) => JSON.stringify(command));
  await writeFile(commandsPath, `[\n${lines.join(',\n')}\n]\n`);
  const flags = [...tree.values()].reduce((sum, page) => sum + page.flags.length, 0);
  process.stdout.write(`Docker ${release}: ${tree.size} commands, ${flags} flags\n`);
}

async function addFields(path: string): Promise<void> {
  const { readRecord } = await import('../../harness/record/reading/read.ts');
  const { withMeasuredFields } = await import('../../harness/vocabulary/templates/walk-fields.ts');
  const { templatesPath, vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
  const { targets, features } = await readRecord(path);
  const ofDocker = new Set(
    targets.flatMap(({ id, traits }) =>
      traits.engine === 'docker' && traits.client === 'docker' ? [id] : [],
    ),
  );
  const { words } = await vocabularyHere();
  const templates = withMeasuredFields(
    words.templates,
    features.filter(({ target }) => ofDocker.has(target)),
  );
  await writeFile(templatesPath, `${JSON.stringify(templates, null, 2)}\n`);
  const count = Object.values(templates.fields).flat().length;
  process.stdout.write(`${count} fields of templates\n`);
}
