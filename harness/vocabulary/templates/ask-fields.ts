/** Asks which fields the templates of a command have. */
import type { CliReply } from '../../contract/engine.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import { embeddedIn, lackedBy, placeholder, typeOfPrinted, typeOfText } from './placeholder.ts';

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

/** Many fields stand in one template, each on a line of its own: an error names the line, and is asked alone. */
export async function askFields(printer: Printer, fields: readonly string[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  let isTyped = true;
  const lacked = printer.tellsType ? lackedBy(await goValue(printer), fields) : [];
  for (const field of lacked) answers.set(field, { state: 'unknown', says: 'its type has no such field' });
  let left = fields.filter((field) => !answers.has(field));
  while (left.length > 0) {
    const reply = await printer.print(templateOf(left, isTyped));
    if (reply.exitCode === 0) {
      for (const [field, answer] of answersOf(reply.stdout, left, isTyped)) answers.set(field, answer);
      if (printer.tellsType) await tellMissing(printer, answers);
      break;
    }
    if (isTyped && /function "json" not defined/.test(reply.stderr)) {
      isTyped = false;
      continue;
    }
    const failed = left[lineOf(reply) - 1];
    if (failed === undefined) {
      const says = printer.saying(reply);
      for (const field of left) answers.set(field, { state: 'unknown', says });
      break;
    }
    const alone = await askAlone(printer, failed, { failure: reply, isTyped });
    const isLost = (field: string) =>
      field === failed || (alone.state === 'unknown' && /^[.[]/.test(below(field, failed)));
    for (const field of left.filter(isLost)) answers.set(field, alone);
    left = left.filter((field) => !isLost(field));
  }
  return answers;
}

/** A key that a map lacks is null as JSON, and `<no value>` as text; so are the fields below it. */
async function tellMissing(printer: Printer, answers: Map<string, Answer>): Promise<void> {
  const empty = [...answers].filter(([, { type }]) => type === 'nothing').map(([field]) => field);
  if (empty.length === 0) return;
  const reply = await printer.print(templateOf(empty, false));
  for (const [missing, answer] of answersOf(reply.stdout, empty, false)) {
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
  { failure, isTyped }: { failure: CliReply; isTyped: boolean },
): Promise<Answer> {
  if (printer.hasRawForm) {
    const reply = await printer.print(templateOf([field], isTyped));
    if (reply.exitCode === 0) return answersOf(reply.stdout, [field], isTyped).get(field) ?? nothingPrinted;
  } else if (isTyped && printer.hasPlainNames(field)) {
    const reply = await printer.print(placeholder(field, false));
    if (reply.exitCode === 0) return { state: 'known', type: typeOfText(reply.stdout) };
  }
  return { state: 'unknown', says: printer.saying(failure) };
}

const nothingPrinted: Answer = { state: 'not-asked', says: 'nothing here to print' };

const notTheTemplate: Answer = { state: 'ignored', says: 'prints something else than the template' };

function templateOf(fields: readonly string[], isTyped: boolean): string {
  return fields.map((field, at) => `<~${at}~>${placeholder(field, isTyped)}`).join('\n');
}

/** The line of the template that an error names; NaN where it names none. */
function lineOf({ stderr }: CliReply): number {
  return Number(/template: [^:]*:(\d+)/.exec(stderr)?.[1]);
}

/** Of several rows the first one counts. */
function answersOf(stdout: string, fields: readonly string[], isTyped: boolean): Map<string, Answer> {
  const [, ...pieces] = stdout.split(mark);
  const missing = stdout.trim() === '' ? nothingPrinted : notTheTemplate;
  return new Map(
    fields.map((field, at) => {
      const printed = pieces[2 * at + 1];
      return [field, printed === undefined ? missing : answerOf(printed, field, isTyped)];
    }),
  );
}

function answerOf(printed: string, field: string, isTyped: boolean): Answer {
  if (printed.trim() === '<no value>') return { state: 'unknown', says: '<no value>' };
  if (!isTyped) return { state: 'known' };
  const type = typeOfPrinted(printed);
  if (type !== null) return { state: 'known', type };
  if (!field.includes('[]')) return { state: 'unknown', says: 'prints nothing' };
  return { state: 'not-asked', says: 'a list without elements' };
}

function below(field: string, parent: string): string {
  return field.startsWith(parent) ? field.slice(parent.length) : '';
}
