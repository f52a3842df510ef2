import { stripVTControlCharacters } from 'node:util';

/** What Vitest prints as it is: without what a terminal would act on, line ends apart. */
export function forTerminal(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/[^\n\P{Cc}]/gu, '');
}
