/** What an engine chooses by itself and nobody asked for: ids, times, addresses, ports. Pure. */

/** Words that the command itself wrote are no choice of the engine. */
export type Written = ReadonlySet<string>;

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const unit = '(?:second|minute|hour|day|week|month|year)s?';

/** In this order: an id may look like a part of a time. */
const rules: readonly (readonly [pattern: RegExp, sign: string])[] = [
  // Where the copy of the directory is.
  [/(?:\/[\w.-]+)*\/canialias-[a-z0-9]{8}\/copy(?=\/)/g, '<copies>'],
  [/\b(?:sha256:)?[0-9a-f]{64}\b/g, '<id>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>'],
  [/\b(?=[a-f]*\d)[0-9a-f]{12}\b/g, '<id>'],
  [
    /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?: [A-Z]{3,4})?)?/g,
    '<time>',
  ],
  [
    new RegExp(
      `\\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\\d{1,2} ${month}|${month} +\\d{1,2}),? (?:\\d{4} )?\\d\\d:\\d\\d:\\d\\d(?: (?:[A-Z]{3,4}|[+-]\\d{4}))?(?: \\d{4})?`,
      'g',
    ),
    '<time>',
  ],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, '<address>'],
  [/\b\d\d:\d\d:\d\d(?:\.\d+)?\b/g, '<time>'],
  [new RegExp(`\\b(?:(?:About|Less than) )?(?:an?|\\d+) ${unit}(?: ago)?\\b`, 'gi'), '<time>'],
  [/\b(?:\d+h)?(?:\d+m)?\d+(?:\.\d+)?(?:ms|µs|s)\b/g, '<time>'],
  [/(?<=\w*(?:duration|elapsed)\w*["']?[:=]? ?)\d+(?:\.\d+)?\b/gi, '<time>'],
  [/\b1[6-9]\d{8}(?:\d{3}|\.\d+)?\b/g, '<time>'],
  [/\b(?!127\.0\.0\.1\b)(?!0\.0\.0\.0\b)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b(?!\.)/g, '<address>'],
  [/\bf[cde][0-9a-f]{2}:[0-9a-f:]*[0-9a-f]\b/gi, '<address>'],
  [/(?<=[:\]])(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[45]\d{4}|6[0-5]\d{3})\b/g, '<port>'],
];

const esc = String.fromCharCode(0x1b);
const colours = new RegExp(`${esc}\\[[0-9;]*[A-Za-z]`, 'g');

/** One line a line, without colours, with one space where a table has several. */
export function putAside(text: string, written: Written): string {
  const plain = text.replace(colours, '').replaceAll('\r', '');
  const aside = rules.reduce(
    (kept, [pattern, sign]) => kept.replace(pattern, (found) => (written.has(found) ? found : sign)),
    plain,
  );
  return aside
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** A name that Docker or Podman makes up: an adjective and a person. */
const madeUp = /^[a-z]+_[a-z]+\d?$/;

/** Both after `putAside`: is nothing between them but names that the engines made up? */
export function sameBut(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, others] = [one.split(/([\s,"'/=:]+)/), other.split(/([\s,"'/=:]+)/)];
  return (
    words.length === others.length &&
    words.every((word, at) => word === others[at] || (madeUp.test(word) && madeUp.test(others[at] ?? '')))
  );
}
