/** Which rules there are, for people who name one. Pure. */
import { nearest } from '../../../harness/did-you-mean.ts';
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';

/** A feature, a fact, or the question of several facts. */
export function isRule(text: string, { facts, features }: Compat): boolean {
  return Object.hasOwn(facts, text) || Object.hasOwn(features, text) || questionsOf(facts).has(text);
}

const remembered = new WeakMap<Compat['facts'], Set<string>>();

function questionsOf(facts: Compat['facts']): Set<string> {
  const known = remembered.get(facts);
  if (known !== undefined) return known;
  const made = new Set(Object.keys(facts).map((ref) => ref.replace(/#.*$/, '')));
  remembered.set(facts, made);
  return made;
}

/** A flag, a parameter, or a placeholder behind `--format`. */
const goesOn = /^(--?[a-z][\w-]*|\?\w+)$|^--format \./;

export interface RuleInWords {
  rule: string;
  /** How many of the words it takes. */
  length: number;
}

/** A rule is as long as one of that name is known; one with a slip in a flag is not the rule without it. */
export function ruleIn(words: readonly string[], compat: Compat): RuleInWords {
  const lengths = words.map((_, index) => words.length - index);
  const length = lengths.find((count) => isRule(words.slice(0, count).join(' '), compat)) ?? 1;
  const isPart = (word: string, index: number) =>
    goesOn.test(word) || goesOn.test(`${words[length + index - 1] ?? ''} ${word}`);
  const more = words.slice(length).findIndex((word, index) => !isPart(word, index));
  const whole = length + (more === -1 ? words.length - length : more);
  return { rule: underFirstName(words.slice(0, whole).join(' '), compat.aliases), length: whole };
}

/** `reason`: what stands behind the rule, in which the rest of its name may be. */
export function noSuchRule(rule: string, reason: string, { facts, features }: Compat): string {
  const all = [...Object.keys(features), ...Object.keys(facts), ...questionsOf(facts)];
  const [next = ''] = reason.split(' ');
  const found = nearest(rule, all) ?? nearest(`${rule} ${next}`, all);
  return `there is no rule ${rule}${found === null ? '' : `; did you mean ${found}?`}`;
}
