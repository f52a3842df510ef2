/** Features of commands that have several names. Pure. */

/** By each other name of a command its first one: `container run` is `run`. */
export type CommandAliases = Readonly<Record<string, string>>;

/** The id under which a feature's commands are known by their first name. */
export function underFirstName(id: string, aliases: CommandAliases): string {
  const [, words = '', rest = ''] = /^cli:(.*?)((?: -.*)?)$/.exec(id) ?? [];
  const first = aliases[words];
  return first === undefined ? id : `cli:${first}${rest}`;
}

/** Objects that `inspect` looks for, in its order. */
export const inspected: readonly string[] = ['container', 'image', 'network', 'volume'];
