/** Prose with what one types between backticks. */
import { plain } from '../../text/plain-text.ts';
import { type Html, html } from './html.ts';

export function prose(text: string): Html {
  const parts = plain(text).split('`');
  // A backtick without its other half is only a character.
  if (parts.length % 2 === 0) return html`${plain(text)}`;
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))}`;
}
