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

export async function askTemplates(
  bench: VocabularyBench,
  { filters, fields }: TemplateWords,
): Promise<MeasuredFeature[]> {
  let calls = 0;
  const c0 = process.resourceUsage();
  const orig = bench.cli.cli;
  (bench.cli as any).cli = (...a: any[]) => {
    calls++;
    const a0 = a[0];
    const ff = a0.at(-1);
    console.error(
      'CALL',
      a0.slice(0, 2).join(' '),
      a0.includes('--format')
        ? 'fmt ' + ff.length + ' ' + ff.slice(0, 60).replaceAll('\n', ' ')
        : 'flt ' + ff,
    );
    return (orig as any)(...a);
  };
  const t0 = performance.now();
  const prepared = await prepareObjects(bench);
  const { readFileSync: rf } = await import('node:fs');
  const s0 = rf('/proc/self/stat', 'utf8').split(' ');
  console.error('START ticks', Number(s0[15]) + Number(s0[16]), process.cpuUsage());
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
      answers.push({ id: `cli:${command} --format ${field}`, ...answer });
    }
  }
  const { readFileSync } = await import('node:fs');
  const st = readFileSync('/proc/self/stat', 'utf8').split(' ');
  const cu = Number(st[15]) + Number(st[16]);
  console.error(
    'CALLS',
    calls,
    'wall',
    performance.now() - t0,
    'children cpu ticks so far',
    cu,
    'own',
    process.cpuUsage(),
  );
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
