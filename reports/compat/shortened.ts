/** Values beside each other in a few characters each. Pure. */

const most = 60;

/** What all of them begin with is left out where one is long; what is long even so is cut at its end. */
export function shortened(texts: readonly string[]): string[] {
  const isLong = texts.some((text) => text.length > most);
  const start = isLong ? sameStart(texts) : 0;
  return texts.map((text) => cut(start === 0 ? text : `…${text.slice(start)}`));
}

/** Up to the last place where a word, or a member of a list, begins. */
function sameStart(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let at = 0;
  while (at < first.length && others.every((text) => text[at] === first[at])) at += 1;
  return first.slice(0, at).search(/\S*$/);
}

function cut(text: string): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
