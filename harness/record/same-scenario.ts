/** Follows a scenario through its renames. */

export interface NamedScenario {
  id: string;
  /** Ids that it had before. */
  aliases: readonly string[];
}

/** Are these one scenario, under the same id or renamed? Either may be the newer one. */
export function sameScenario(one: NamedScenario, other: NamedScenario): boolean {
  return one.id === other.id || other.aliases.includes(one.id) || one.aliases.includes(other.id);
}
