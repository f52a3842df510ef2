/** Adds labels to calls of a client that create something. Pure, and light: shims import it. */
import { commandAt } from './compose-call.ts';

const creating: readonly (readonly string[])[] = [
  ['run'],
  ['create'],
  ['container', 'run'],
  ['container', 'create'],
  ['network', 'create'],
  ['volume', 'create'],
  ['pod', 'create'],
];

/** `args`: behind the program. All other calls stay as they are. */
export function withLabels(args: readonly string[], labels: Readonly<Record<string, string>>): string[] {
  const at = commandAt(args);
  const words = creating.find((command) => command.every((word, index) => args[at + index] === word));
  if (words === undefined) return [...args];
  const behind = at + words.length;
  const flags = Object.entries(labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
  return [...args.slice(0, behind), ...flags, ...args.slice(behind)];
}
