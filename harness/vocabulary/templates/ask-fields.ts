/** Asks which fields the templates of a command have. */
import type { CliReply } from '../../contract/cli-calls.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import { embeddedIn, type Form, lackedBy, placeholder, typeOfPrinted } from './placeholder.ts';

type Answer = Omit<MeasuredFeature, 'id'>;

export interface Printer {
  /** Runs the command with a template. */
  print: (template: string) => Promise<CliReply>;
  /** Does it print one object, whose type tells what is in it? A row may have more than its type tells. */
  tellsType: boolean;
  /** Could the field have a name that is known only where nothing else stands in the braces? */
  hasPlainNames: (field: string) => boolean;
  /** May Docker's client evaluate the same template on its own type and on the raw answer? */
  hasRawForm: boolean;
  /** What was said, without what differs from run to run. */
  saying: (reply: CliReply) => string;
}

const mark = /<~(\d+)~>/;
const marks = new RegExp(mark, 'g');

/** Many fields stand in one template, each on a line of its own: an error names the line, and is asked alone. */
export async function askFields(printer: Printer, fields: readonly string[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  let form: Form = 'json';
  const lacked = printer.tellsType ? lackedBy(await goValue(printer), fields) : [];
  for (const field of lacked) answers.set(field, { state: 'unknown', says: 'its type has no such field' });
  let left = fields.filter((field) => !answers.has(field));
  while (left.length > 0) {
    const reply = await printer.print(templateOf(left, form));
    if (form === 'json' && hasNoJson(reply)) {
      form = 'go';
      continue;
    }
    if (isWhole(reply, left.length)) {
      for (const [field, answer] of answersOf(reply.stdout, left, form)) answers.set(field, answer);
      if (printer.tellsType) await tellMissing(printer, answers);
      break;
    }
    const failed = left[failedIn(reply)];
    if (failed === undefined) {
      const says = printer.saying(reply);
      for (const field of left) answers.set(field, { state: 'unknown', says });
      break;
    }
    const alone = await askAlone(printer, failed, { failure: reply, form });
    const isLost = (field: string) =>
      field === failed || (alone.state === 'unknown' && /^[.[]/.test(below(field, failed)));
    for (const field of left.filter(isLost)) answers.set(field, alone);
    left = left.filter((field) => !isLost(field));
  }
  return answers;
}

/** Podman before 3.1 has no JSON in templates, or prints everything as JSON where a template speaks of it. */
function hasNoJson({ exitCode, stdout, stderr }: CliReply): boolean {
  return exitCode === 0 ? !mark.test(stdout) : stderr.includes('function "json" not defined');
}

/** A key that a map lacks is null as JSON, and `<no value>` as text; so are the fields below it. */
async function tellMissing(printer: Printer, answers: Map<string, Answer>): Promise<void> {
  const empty = [...answers].filter(([, { type }]) => type === 'nothing').map(([field]) => field);
  if (empty.length === 0) return;
  const reply = await printer.print(templateOf(empty, 'text'));
  for (const [missing, answer] of answersOf(reply.stdout, empty, 'text')) {
    if (answer.state !== 'unknown') continue;
    for (const field of answers.keys()) {
      if (field === missing || /^[.[]/.test(below(field, missing))) answers.set(field, answer);
    }
  }
}

/** The object as Go writes it, with what is in the type that it embeds; empty where it cannot be printed. */
async function goValue({ print }: Printer): Promise<string> {
  const own = await print('{{printf "%#v" .}}');
  if (own.exitCode !== 0) return '';
  const embedded = embeddedIn(own.stdout);
  if (embedded === null) return own.stdout;
  const inner = await print(`{{printf "%#v" .${embedded}}}`);
  return inner.exitCode === 0 ? `${own.stdout}${inner.stdout}` : '';
}

/**
 * A field that fails among others may do alone: Docker evaluates all on its own type, or else all on the raw answer.
 * Podman knows some names of Docker's only where nothing else stands in the braces.
 */
async function askAlone(
  printer: Printer,
  field: string,
  { failure, form }: { failure: CliReply; form: Form },
): Promise<Answer> {
  if (printer.hasRawForm) {
    const reply = await printer.print(templateOf([field], form));
    if (isWhole(reply, 1)) return answersOf(reply.stdout, [field], form).get(field) ?? nothingPrinted;
  } else if (printer.hasPlainNames(field)) {
    const reply = await printer.print(placeholder(field, 'text'));
    if (reply.exitCode === 0) return answerOf(reply.stdout, field, 'text');
  }
  return { state: 'unknown', says: printer.saying(failure) };
}

const nothingPrinted: Answer = { state: 'not-asked', says: 'nothing here to print' };

const notTheTemplate: Answer = { state: 'ignored', says: 'prints something else than the template' };

function templateOf(fields: readonly string[], form: Form): string {
  return fields.map((field, at) => `<~${at}~>${placeholder(field, form)}`).join('\n');
}

/** Was the template printed to its end, or nothing of it? Podman before 3.1 may break off without an exit code. */
function isWhole({ exitCode, stdout }: CliReply, count: number): boolean {
  return exitCode === 0 && (!mark.test(stdout) || stdout.includes(`<~${count - 1}~>`));
}

/** The place of the field that could not be printed: the line that an error names, or the last one begun. */
function failedIn({ exitCode, stdout, stderr }: CliReply): number {
  const line = /template: [^:]*:(\d+)/.exec(stderr)?.[1];
  if (line !== undefined) return Number(line) - 1;
  return exitCode === 0 ? Number([...stdout.matchAll(marks)].at(-1)?.[1]) : NaN;
}

/** Of several rows the first one counts that prints something: a client may begin twice. */
function answersOf(stdout: string, fields: readonly string[], form: Form): Map<string, Answer> {
  const printed = new Map<number, string>();
  const [, ...pieces] = stdout.split(mark);
  for (let at = 0; at < pieces.length; at += 2) {
    const place = Number(pieces[at]);
    if ((printed.get(place) ?? '').trim() === '') printed.set(place, pieces[at + 1] ?? '');
  }
  const missing = stdout.trim() === '' ? nothingPrinted : notTheTemplate;
  return new Map(
    fields.map((field, at) => {
      const text = printed.get(at);
      return [field, text === undefined ? missing : answerOf(text, field, form)];
    }),
  );
}

function answerOf(printed: string, field: string, form: Form): Answer {
  if (printed.trim() === '<no value>') return { state: 'unknown', says: '<no value>' };
  const type = typeOfPrinted(printed, form);
  if (type !== null) return { state: 'known', type };
  if (!field.includes('[]')) return { state: 'unknown', says: 'prints nothing' };
  return { state: 'not-asked', says: 'a list without elements' };
}

function below(field: string, parent: string): string {
  return field.startsWith(parent) ? field.slice(parent.length) : '';
}
