/** Where something can be read up. */
import { plain } from '../../text/plain-text.ts';
import { type Html, html } from './html.ts';

/** An address becomes a link, and its text is its host and path; other words stay words. */
export function source(text: string): Html {
  if (!/^https?:\/\/[^\s<>"\\|]+$/.test(text)) return html`${plain(text)}`;
  return html`<a href="${text}" rel="noreferrer">${text.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>`;
}
