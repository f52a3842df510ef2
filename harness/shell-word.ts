/** The one way to write a word for a POSIX shell. */

/** In single quotes, in which nothing has a meaning. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** As it is where the shell reads it so, and quoted otherwise. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text);
}
