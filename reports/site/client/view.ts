/** What a reader chose to see, and the same as the end of an address, so that a view can be sent. Pure. */

/** Where several values are listed, any of them will do; an empty list leaves the choice open. */
export interface View {
  query: string;
  area: readonly string[];
  verdict: readonly string[];
  surface: readonly string[];
  claim: readonly string[];
  engine: readonly string[];
  mode: readonly string[];
  version: readonly string[];
  /** Ids of the columns to show. */
  column: readonly string[];
  /** Id of the column that the others are compared with; empty for the reference of the scenarios. */
  reference: string;
  onlyDifferences: boolean;
  oddOneOut: boolean;
  /** Are the facts unfolded below every scenario? */
  facts: boolean;
  /** Empty for the order of the matrix; `differences`, `title`, or the id of a column: worst answers first. */
  sort: string;
}

export const lists = [
  'area',
  'verdict',
  'surface',
  'claim',
  'engine',
  'mode',
  'version',
  'column',
] as const satisfies readonly (keyof View)[];
const switches = ['onlyDifferences', 'oddOneOut', 'facts'] as const satisfies readonly (keyof View)[];
const texts = ['query', 'reference', 'sort'] as const satisfies readonly (keyof View)[];

/** What reads names and values: the parts of an address, or the fields of a form. */
interface Fields {
  getAll: (name: string) => readonly unknown[];
}

/** Several values may come as several fields or as one with commas. A switch is on where it has any value. */
export function viewFrom(fields: Fields): View {
  const values = (name: string) => fields.getAll(name).filter((value) => typeof value === 'string');
  const all = [
    ...lists.map((name) => [name, values(name).flatMap((value) => value.split(',').filter(Boolean))]),
    ...switches.map((name) => [name, values(name).some(Boolean)]),
    ...texts.map((name) => [name, values(name).join(' ').trim()]),
  ];
  return Object.fromEntries(all) as View;
}

const beginning = '#?';

/** The fragment for an address, `#?area=dns,ports&onlyDifferences=yes`; empty for the whole matrix. */
export function fragmentOf(view: View): string {
  const parts = new URLSearchParams([
    ...texts.flatMap((name) => (view[name] === '' ? [] : [[name, view[name]]])),
    ...lists.flatMap((name) => (view[name].length === 0 ? [] : [[name, view[name].join(',')]])),
    ...switches.flatMap((name) => (view[name] ? [[name, 'yes']] : [])),
  ]);
  const text = parts.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `${beginning}${text}`;
}

/** Null for a fragment that is not a view, such as the id of a row. */
export function viewOf(fragment: string): View | null {
  const begins = fragment.startsWith(beginning);
  if (!begins && fragment !== '' && fragment !== '#') return null;
  return viewFrom(new URLSearchParams(begins ? fragment.slice(beginning.length) : ''));
}
