/** Asks one target for the filters and the template fields of its command line. */
import type { MeasuredFeature } from '../../record/features.ts';
import type { Json } from '../../record/model.ts';
import type { VocabularyBench } from '../bench.ts';
import { askFields, type Printer } from './ask-fields.ts';
import { askFilters } from './ask-filters.ts';
import { fieldsIn } from './placeholder.ts';
import { prepareObjects } from './prepared-objects.ts';
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
  const answers = await askFilters(bench, prepared, filters);
  for (const [command, args] of Object.entries(printers(bench, prepared))) {
    const printer: Printer = {
      print: (template) => bench.cli.cli([...args, '--format', template]),
      tellsType: bench.target.client.kind === 'podman' && isWhole(command),
      hasPlainNames: (field) =>
        bench.target.client.kind === 'podman' &&
        (command === 'version' || (isWhole(command) && !field.includes('.', 1))),
      hasRawForm: bench.target.client.kind === 'docker' && isWhole(command),
      saying: (reply) => saying(reply, prepared),
    };
    const words = fields[command] ?? [];
    const own = await ownFields(bench, printer);
    const asked = await askFields(printer, [...new Set([...words, ...own])].toSorted());
    for (const [field, answer] of asked) {
      // What only the JSON calls so is no field of a template.
      if (!words.includes(field) && answer.state !== 'known') continue;
      const id = `cli:${command} --format ${field}`;
      answers.push(changing.has(field) ? { id, state: answer.state } : { id, ...answer });
    }
  }
  return answers;
}

function isWhole(command: string): boolean {
  return command.endsWith('inspect') || command === 'info' || command === 'version';
}

/** Docker tells the fields of its rows and objects, so that those of a release without words show. */
async function ownFields({ target }: VocabularyBench, { print }: Printer): Promise<string[]> {
  if (target.client.kind !== 'docker' || target.traits.engine !== 'docker') return [];
  const { exitCode, stdout } = await print('{{json .}}');
  const [row = ''] = stdout.split('\n');
  return exitCode === 0 && row.startsWith('{') ? fieldsIn(JSON.parse(row) as Json) : [];
}
