/** Contexts of what reads the output of a call. Pure. */
import { choosesFields, templatesOf } from './formats.ts';
import { anyOf, type Holds } from './holds.ts';

/** Programs of which the words on their command line say what they look for. */
const filters = /^(e?grep|fgrep|g?awk|jq|sed|cut|head|tail|wc|tr|sort|uniq|xargs|column)$/;

/** Does the template, or else what reads the output, have one of the words? */
export function reads(words: readonly string[]): Holds {
  const hasOne = (text: string) => words.some((word) => text.includes(word));
  return (one) => {
    const templates = templatesOf(one);
    if (templates.some((template) => template === null || choosesFields(template)))
      return anyOf(templates, hasOne);
    return ofReaders(hasOne)(one);
  };
}

/** One that takes lines by their number from the beginning or the end. All but the heading is no such choice. */
const ofOrder = [
  /^head\b/,
  /^tail(?!\s+(-n\s*|--lines[= ])?\+)/,
  /^sed\s+(-\w+\s+)*['"]?(\d+(,\d+)?|\$)(!?[pq]|!d)/,
  /^g?awk\b.*\bF?NR\s*(<|==(?!\s*1\s*\{\s*next))/,
];

/** Of a name without a slash these leave all. */
const takesSlash = [
  /^sed\b.*\bs(.)\^?\\?\/\1\1/,
  /^tr\s+(-d|--delete)\s+['"]?\/['"]?$/,
  /^cut\b(?=.*-d\s*['"]?\/)(?=.*-f\s*2)(?!.*\s-s)/,
  /^(xargs\s+)?(-\S+\s+)*basename\b/,
];

export const readerContexts = {
  'order-read': ofReaders((text) =>
    text.split('|').some((command) => ofOrder.some((pattern) => pattern.test(command.trim()))),
  ),
  'slash-kept': ({ use: { call } }) =>
    !(call?.readers ?? '')
      .split('|')
      .some((command) => takesSlash.some((pattern) => pattern.test(command.trim()))),
} as const satisfies Record<string, Holds>;

/** Null where it is not shown what reads it, or that may look for anything. */
function ofReaders(is: (text: string) => boolean): Holds {
  return ({ use: { call } }) => {
    if (call?.outputRead === false) return false;
    if (call?.readers === undefined) return null;
    if (is(call.readers)) return true;
    const programs = call.readers.split('|').map((command) => command.trim().split(/\s/)[0] ?? '');
    return programs.every((program) => filters.test(program)) ? false : null;
  };
}
