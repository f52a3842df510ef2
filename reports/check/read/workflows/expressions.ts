/** `${{ … }}` in GitHub's workflows. Pure. */
import { type MappedText, replacedIn, standingAt, unknownAt } from '../mapped-text.ts';
import type { Value } from '../shell/value.ts';
import type { YamlNode } from '../yaml/yaml-file.ts';

/** Variables that scripts find set, by name. */
export type Environment = ReadonlyMap<string, Value>;

/** What `env` of the file sets is put in; all else is not known from the file. */
export function evaluated(text: MappedText, environment: Environment): MappedText {
  return replacedIn(text, /\$\{\{(.*?)\}\}/gs, ([, inner = ''], start, end) => {
    const name = /^\s*env\.(\w+)\s*$/.exec(inner)?.[1];
    const value = name === undefined ? undefined : environment.get(name);
    return value?.kind === 'text' ? standingAt(value.text, start, end) : unknownAt(start, end);
  });
}

/** The environment with what a map of it adds. */
export function withEnvironment(environment: Environment, added: YamlNode | null): Environment {
  if (added === null) return environment;
  const both = new Map(environment);
  for (const { name, value: given } of added.entries) {
    const value = given.isMap ? given.get('value') : given;
    if (value === null) continue;
    both.set(name, { kind: 'text', text: evaluated(value.mapped, environment) });
  }
  return both;
}
