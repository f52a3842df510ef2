/** Contexts of templates, filters and what is printed. Pure. */
import type { UseInCall } from '../use-in-call.ts';
import { anyOf, given, type Holds, not } from './holds.ts';

/** Whose keys people choose: whether one is there is not known from the template. */
const chosenKeys =
  /\.(Annotations|DriverOpts|Labels|Networks|Options|PortBindings|Ports|Sysctls|Tmpfs|Volumes)\.\w/;

/** The templates of the call, whichever of its uses is asked about; null for one that the file does not tell. */
export function templatesOf({ inCall }: UseInCall): (string | null)[] {
  return inCall.filter(({ feature }) => / --format$/.test(feature)).map(({ value }) => value ?? null);
}

/** Does it print some fields, and not all that there is? */
export function choosesFields(template: string): boolean {
  return template.trim() !== 'json' && !isWholeObject(template);
}

function template(is: (value: string) => boolean): Holds {
  return (one) => anyOf(templatesOf(one), is);
}

export const formatContexts = {
  'format-json': template((value) => value.trim() === 'json'),
  'format-table': template((value) => value.startsWith('table ')),
  'format-whole-object': template(isWholeObject),
  'missing-key': missesKey,
  'negated-filter': given(['filter'], (value) => value.includes('!=')),
  'no-terminal': ({ use }) => not(use.call?.terminal ?? null),
  'output-read': isOutputRead,
  'repeated-filter': ({ use, inCall }) =>
    use.call === undefined ? null : inCall.filter(({ feature }) => feature === use.feature).length > 1,
} as const satisfies Record<string, Holds>;

function isWholeObject(template: string): boolean {
  return /\{\{-?\s*json \.\s*-?\}\}/.test(template);
}

/** Of a command itself: what it prints without a template. One that prints chosen fields has facts of its own. */
function isOutputRead(one: UseInCall): boolean | null {
  const { use } = one;
  const isChosen = templatesOf(one).some((value) => value !== null && choosesFields(value));
  if (isChosen && !use.feature.includes(' --')) return false;
  return use.call?.outputRead ?? null;
}

function missesKey(one: UseInCall): boolean | null {
  const { use, inCall, words } = one;
  const isField = / --format \./.test(use.feature);
  const fields = isField ? [use] : inCall.filter(({ feature }) => / --format \./.test(feature));
  const missing = fields.map(({ feature }) =>
    chosenKeys.test(feature) ? null : not(words.hasField(feature)),
  );
  if (missing.includes(true)) return true;
  const isOpen = !isField && templatesOf(one).some((value) => value === null || /\bindex\b/.test(value));
  return isOpen || missing.includes(null) ? null : false;
}
