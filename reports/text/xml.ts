/** XML of a fixed, simple kind: elements with attributes, and either elements or text in them. */
export interface Element {
  name: string;
  attributes?: Readonly<Record<string, string | number>>;
  content?: readonly Element[] | string;
}

/** A whole document, ending in a newline. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

/** One element for another document, on one line. */
export function xmlFragment(root: Element): string {
  return write(root, null);
}

/** `indent`: null for one line. */
function write({ name, attributes = {}, content = [] }: Element, indent: string | null): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
  );
  const start = `${indent ?? ''}<${name}${pairs.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeText(content)}</${name}>`;
  if (indent === null) return `${start}>${content.map((child) => write(child, null)).join('')}</${name}>`;
  const inner = content.map((child) => write(child, `${indent}  `));
  return [`${start}>`, ...inner, `${indent}</${name}>`].join('\n');
}

function escapeText(text: string): string {
  return representable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A reader turns bare line ends and tabs in an attribute into spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** XML 1.0 has no way at all to write most control characters, so they are spelled out. */
export function representable(text: string): string {
  return text.replaceAll(
    /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
    (one) => {
      const number = one.codePointAt(0) ?? 0;
      return `\\u${number.toString(16).padStart(4, '0')}`;
    },
  );
}
