/** Contexts of templates, filters and what is printed. Pure. */
import type { UseInCall } from '../use-in-call.ts';
import { anyOf, given, type Holds, not } from './holds.ts';

/** Whose keys people choose: whether one is there is not known from the template. */
const chosenKeys =
  /\.(Annotations|DriverOpts|Labels|Networks|Options|PortBindings|Ports|Sysctls|Tmpfs|Volumes)\.\w/;

/** Of the template of the call, whichever of its uses is asked about. */
function template(is: (value: string) => boolean): Holds {
  return ({ inCall }) =>
    anyOf(
      inCall.filter(({ feature }) => / --format$/.test(feature)).map(({ value }) => value ?? null),
      is,
    );
}

export const formatContexts = {
  'format-json': template((value) => value.trim() === 'json'),
  'format-table': template((value) => value.startsWith('table ')),
  'format-whole-object': template(isWholeObject),
  'missing-key': missesKey,
  'negated-filter': given(['filter'], (value) => value.includes('!=')),
  'no-terminal': ({ use }) => use.call?.terminal !== true,
  'output-read': isOutputRead,
} as const satisfies Record<string, Holds>;

function isWholeObject(template: string): boolean {
  return /\{\{-?\s*json \.\s*-?\}\}/.test(template);
}

/** Of a command itself: what it prints without a template. One that prints chosen fields has facts of its own. */
function isOutputRead({ use, inCall }: UseInCall): boolean | null {
  const prints = (value: string) => value.trim() === 'json' || isWholeObject(value);
  const choosesFields = inCall.some(
    ({ feature, value }) => / --format$/.test(feature) && value !== undefined && !prints(value),
  );
  if (choosesFields && !use.feature.includes(' --')) return false;
  return use.call?.outputRead ?? null;
}

function missesKey({ use, inCall, words }: UseInCall): boolean | null {
  const isField = / --format \./.test(use.feature);
  const fields = isField ? [use] : inCall.filter(({ feature }) => / --format \./.test(feature));
  const missing = fields.map(({ feature }) =>
    chosenKeys.test(feature) ? null : not(words.hasField(feature)),
  );
  if (missing.includes(true)) return true;
  const templates = inCall
    .filter(({ feature }) => / --format$/.test(feature))
    .map(({ value }) => value ?? null);
  const isOpen = !isField && templates.some((value) => value === null || /\bindex\b/.test(value));
  return isOpen || missing.includes(null) ? null : false;
}
