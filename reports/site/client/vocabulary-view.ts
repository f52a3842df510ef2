/** What a reader chose to see of the lists of commands and endpoints, and the same as the end of an address. Pure. */

export interface VocabularyView {
  /** A part of the name of a command, an endpoint or one of their features. */
  find: string;
  /** `unknown`, `refused`, `ignored`, `differs` or `silent`; empty for everything. */
  what: string;
  /** Ids of the columns to show; empty for the newest of each engine. */
  columns: readonly string[];
}

const beginning = '#?';

/** Empty for what the page shows at first. */
export function fragmentOf({ find, what, columns }: VocabularyView): string {
  const parts = new URLSearchParams();
  if (find !== '') parts.set('find', find);
  if (what !== '') parts.set('what', what);
  if (columns.length > 0) parts.set('column', columns.join(','));
  const text = parts.toString().replaceAll('%2C', ',').replaceAll('%40', '@');
  return text === '' ? '' : `${beginning}${text}`;
}

export function viewOf(fragment: string): VocabularyView {
  const parts = new URLSearchParams(fragment.startsWith(beginning) ? fragment.slice(beginning.length) : '');
  return {
    find: parts.get('find') ?? '',
    what: parts.get('what') ?? '',
    columns: (parts.get('column') ?? '').split(',').filter(Boolean),
  };
}

/**
 * Of the features of a row, those whose names hold what is sought: `run --li` seeks `--li` in the rows of `run`. Null
 * where neither the row's name nor a feature's does; none where the name alone does.
 */
export function foundIn(name: string, parts: readonly string[], find: string): string[] | null {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const inName = words.filter((word) => !/^[-.?]/.test(word) && name.toLowerCase().includes(word));
  const rest = words.filter((word) => !inName.includes(word));
  if (rest.length === 0) return [];
  const found = parts.filter((part) => rest.every((word) => part.toLowerCase().includes(word)));
  return found.length === 0 ? null : found;
}
