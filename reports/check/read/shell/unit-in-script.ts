/** A unit of systemd that a script writes from a heredoc. Pure. */
import type { Command } from 'unbash';
import { execLines } from './exec-lines.ts';
import type { Finder, Here } from './finder.ts';
import { inputText } from './input-text.ts';
import { Names } from './names.ts';

export function walkUnit({ redirects }: Command, here: Here, finder: Finder): void {
  if (!redirects.some(({ type }) => type === 'HereDoc')) return;
  const text = inputText(redirects, here);
  if (text === null) return;
  const inside: Here = {
    ...here,
    variables: { named: new Names(), positional: null },
    outputRead: false,
    readers: null,
    terminal: false,
    input: null,
  };
  for (const command of execLines(text)) finder.walkText(command, inside, finder);
}
