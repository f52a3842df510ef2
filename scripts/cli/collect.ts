import { InvalidArgumentError } from '@commander-js/extra-typings';

/** For options that may be repeated, or name several with commas. */
export function collect(value: string, previous: string[]): string[] {
  const named = value.split(',').filter((part) => part.trim() !== '');
  if (named.length === 0)
    throw new InvalidArgumentError('it names nothing; leave the option out to ask for all');
  return [...previous, ...named];
}
