/** The distribution, as its own os-release file (man 5 os-release) describes it. */
export interface Distribution {
  /** Lower-case name, such as `debian`; `linux` where the file does not say. */
  id: string;
  /** Ids of the distributions that it derives from, nearest first. */
  like: string[];
  /** Version number, such as `12`; null for a rolling distribution. */
  version: string | null;
  /** The name that a person knows it by. */
  prettyName: string;
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return (quoted?.[2] ?? value).replace(/\\(.)/g, '$1');
}

export function parseOsRelease(text: string): Distribution {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const found = /^([A-Z0-9_]+)=(.*)$/.exec(line.trim());
    if (found?.[1] !== undefined) fields.set(found[1], unquoted(found[2] ?? ''));
  }
  const id = fields.get('ID') ?? 'linux';
  return {
    id,
    like: (fields.get('ID_LIKE') ?? '').split(' ').filter((name) => name !== ''),
    version: fields.get('VERSION_ID') ?? null,
    prettyName: fields.get('PRETTY_NAME') ?? id,
  };
}
