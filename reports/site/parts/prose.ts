/** Prose with what one types between backticks. */
import { plain } from '../../text/plain-text.ts';
import { type Html, html } from './html.ts';

export function prose(text: string): Html {
  return html`${proseParts(text).map(({ text: part, isCode }) => (isCode ? html`<code>${part}</code>` : html`${part}`))}`;
}

/** Browsers run this too. */
export function proseParts(text: string): { text: string; isCode: boolean }[] {
  const parts = plain(text).split('`');
  // A backtick without its other half is only a character.
  if (parts.length % 2 === 0) return [{ text: plain(text), isCode: false }];
  return parts.map((part, index) => ({ text: part, isCode: index % 2 === 1 }));
}
