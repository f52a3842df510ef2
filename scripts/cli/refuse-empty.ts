/** What is given as an empty text names nothing: it is refused where the command line is read. */
import { type CommandUnknownOpts, InvalidArgumentError } from '@commander-js/extra-typings';

/** Those that pass on words of another program, which may be empty. */
const passedOn = new Set(['command', 'vitest']);

/** Of all that the command takes and that has no parser of its own. */
export function refuseEmpty({ options, registeredArguments }: CommandUnknownOpts): void {
  for (const option of options) {
    // A variable that is empty is one that is not set.
    if (option.isBoolean() || option.parseArg !== undefined || option.envVar !== undefined) continue;
    option.argParser(named);
  }
  for (const argument of registeredArguments) {
    if (argument.parseArg !== undefined || passedOn.has(argument.name())) continue;
    if (argument.variadic)
      argument.argParser((value, earlier: string[] | undefined) => [...(earlier ?? []), named(value)]);
    else argument.argParser(named);
  }
}

function named(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('it names nothing');
  return value;
}
