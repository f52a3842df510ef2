/** What pages of the vocabulary load beside that of every page. */
import { type Html, html } from './html.ts';
import { rootFrom } from './links.ts';

export const vocabularyAssets = { style: 'assets/vocabulary.css', script: 'assets/vocabulary.js' } as const;

export function styleOfVocabulary(path: string): Html {
  return html`<link rel="stylesheet" href="${rootFrom(path)}${vocabularyAssets.style}">
`;
}

export function scriptOfVocabulary(path: string): Html {
  return html`<script src="${rootFrom(path)}${vocabularyAssets.script}" defer></script>
`;
}
