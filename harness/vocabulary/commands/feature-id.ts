/** Ids of commands and flags; the flags of the program itself are those of `cli:docker`, whatever the program. */
export function commandId(path: readonly string[]): string {
  return `cli:${path.length === 0 ? 'docker' : path.join(' ')}`;
}

/** `flag`: with its dashes. */
export function flagId(path: readonly string[], flag: string): string {
  return `${commandId(path)} ${flag}`;
}
