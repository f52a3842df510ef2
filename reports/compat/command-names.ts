/** Features of commands and flags that have several names. Pure. */

/** By each other name its first one: `container run` is `run`, `run --net` is `run --network`. */
export type CommandAliases = Readonly<Record<string, string>>;

/** The id under which a feature is known by its first name. */
export function underFirstName(id: string, aliases: CommandAliases): string {
  const [, words = '', rest = ''] = /^cli:(.*?)((?: -.*)?)$/.exec(id) ?? [];
  if (words === '' && rest === '') return id;
  const named = `${aliases[words] ?? words}${rest}`;
  return `cli:${aliases[named] ?? named}`;
}

/** Objects that `inspect` looks for, in its order. */
export const inspected: readonly string[] = ['container', 'image', 'network', 'volume'];
