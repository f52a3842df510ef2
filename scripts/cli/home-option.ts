import { InvalidArgumentError, Option } from '@commander-js/extra-typings';

export const homeOption = new Option(
  '--home <address>',
  'where the pages will be published; there are no feeds without it',
).argParser(homeAddress);

function homeAddress(value: string): string {
  if (!/^https?:/.test(value) || !URL.canParse(value)) {
    throw new InvalidArgumentError('it begins with https:// or http://');
  }
  return value.endsWith('/') ? value : `${value}/`;
}
