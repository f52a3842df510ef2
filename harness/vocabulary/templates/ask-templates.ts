/** Asks one target for the filters and the template fields of its command line. */
import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import { askFields, type Printer } from './ask-fields.ts';
import { askFilters } from './ask-filters.ts';
import { fieldsPrinted } from './placeholder.ts';
import { type Prepared, prepareObjects } from './prepared-objects.ts';
import { printers } from './printers.ts';
import { saying } from './saying.ts';
import type { TemplateWords } from './words.ts';

/** Whether it is a list or nothing depends on the moment: an engine forgets what was executed after a while. */
const changing = new Set(['.ExecIDs']);

export async function askTemplates(
  bench: VocabularyBench,
  { filters, fields }: TemplateWords,
): Promise<MeasuredFeature[]> {
  const prepared = await prepareObjects(bench);
  // What an engine has told is soon forgotten: its events come first.
  const asked = await askFilters(bench, prepared, filters);
  const commands = Object.entries(printers(bench, prepared));
  const printed = await sideBySide(byTurns(commands), async (turn) => {
    const answers: MeasuredFeature[] = [];
    for (const [command, args] of turn) {
      answers.push(...(await askCommand(bench, prepared, { command, args, words: fields[command] ?? [] })));
    }
    return answers;
  });
  return [...asked, ...printed.flat()];
}

/** Docker counts what its disk is used for once at a time: the two commands for that are asked one after the other. */
function byTurns<Args>(commands: readonly [string, Args][]): [string, Args][][] {
  const counting = commands.filter(([command]) => command.startsWith('system df'));
  return [counting, ...commands.filter((one) => !counting.includes(one)).map((one) => [one])];
}

async function askCommand(
  bench: VocabularyBench,
  prepared: Prepared,
  { command, args, words }: { command: string; args: readonly string[]; words: readonly string[] },
): Promise<MeasuredFeature[]> {
  const { kind } = bench.target.client;
  const printer: Printer = {
    print: (template) => bench.cli.cli([...args, '--format', template]),
    tellsType: kind === 'podman' && isWhole(command),
    hasPlainNames: (field) =>
      kind === 'podman' && (command === 'version' || (isWhole(command) && !field.includes('.', 1))),
    hasRawForm: kind === 'docker' && isWhole(command),
    saying: (reply) => saying(reply, prepared),
  };
  const own = await ownFields(bench, printer);
  const answers = await askFields(printer, [...new Set([...words, ...own])].toSorted());
  // What only the JSON calls so is no field of a template.
  return [...answers]
    .filter(([field, { state }]) => words.includes(field) || state === 'known')
    .map(([field, answer]) => {
      const id = `cli:${command} --format ${field}`;
      return changing.has(field) ? { id, state: answer.state } : { id, ...answer };
    });
}

function isWhole(command: string): boolean {
  return command.endsWith('inspect') || command === 'info' || command === 'version';
}

/** Docker tells the fields of its rows and objects, so that those of a release without words show. */
async function ownFields({ target }: VocabularyBench, { print }: Printer): Promise<string[]> {
  if (target.client.kind !== 'docker' || target.traits.engine !== 'docker') return [];
  return fieldsPrinted(await print('{{json .}}'));
}
