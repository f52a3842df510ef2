/** Where something can be read up. */
import { plain } from '../../text/plain-text.ts';
import { type Html, html } from './html.ts';

/** An address becomes a link, and its text is its host and path; other words stay words. */
export function source(text: string): Html {
  const { href, words } = sourceLink(text);
  return href === null ? html`${words}` : html`<a href="${href}" rel="noreferrer">${words}</a>`;
}

/** `href`: null of what is no address. Browsers run this too. */
export function sourceLink(text: string): { href: string | null; words: string } {
  if (!/^https?:\/\/[^\s<>"\\|]+$/.test(text)) return { href: null, words: plain(text) };
  return { href: text, words: text.replace(/^https?:\/\//, '').replace(/\/$/, '') };
}
