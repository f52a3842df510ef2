/** Features as rows over the columns of the matrix; those that all columns know as a list that is folded. */
import { classCell } from '../../parts/class-marks.ts';
import { columnHeads, columnWidths } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { variables } from '../../parts/page-names.ts';
import { columnClass, type Site } from '../../parts/site.ts';
import { featureAnchor } from '../../parts/subject-links.ts';
import type { VocabularyFeature } from '../../parts/vocabulary.ts';
import { detailsAnchor, hasDetails } from './details.ts';

export interface Frame {
  /** Path of the page. */
  path: string;
  /** The site with those columns alone of which the surface was asked. */
  shown: Site;
  /** Their places among all columns, and so among spans. */
  columns: readonly number[];
}

/** Not for the command or endpoint itself. */
export function featureSection(
  frame: Frame,
  names: { one: string; several: string },
  features: readonly VocabularyFeature[],
): Html | null {
  if (features.length === 0) return null;
  const known = features.filter((feature) => isKnown(feature, frame.columns));
  const everywhere = known.filter(({ spans }) => frame.columns.every((column) => spans[column] != null));
  const partly = known.filter((feature) => !everywhere.includes(feature));
  const differing = features.filter((feature) => !known.includes(feature));
  const counted = (some: readonly VocabularyFeature[]) =>
    `${some.length} ${some.length === 1 ? names.one : names.several}`;
  return html`<h2>${counted(features)}</h2>
${differing.length === 0 ? null : featureTable(frame, names.several, differing)}
${nameList(`${counted(everywhere)} that every column knows`, everywhere)}
${nameList(`${counted(partly)} that every column knows that was asked`, partly)}`;
}

export function featureTable(
  { path, shown, columns }: Frame,
  title: string,
  features: readonly VocabularyFeature[],
): Html {
  const rows = features.map((feature) => {
    const { part, shape, spans } = feature;
    const name = html`<code>${part === '' ? title : part}</code>`;
    const linked = hasDetails(feature) ? html`<a href="#${detailsAnchor(part)}">${name}</a>` : name;
    const id = part === '' ? null : html` id="${featureAnchor(part)}"`;
    return html`<tr${id}><th scope="row">${linked}${shape === '' ? null : html` <span class="quiet">${shape}</span>`}</th>${columns.map((column) => classCell(spans[column] ?? null))}</tr>
`;
  });
  return html`<div class="scroll ${columnClass(shown)}" style="${variables.columns}:${columns.length}" tabindex="0" role="region" aria-label="${title}"><table class="matrix features">
${columnWidths(shown)}${columnHeads(shown, path, html`<span class="quiet">${title}</span>`)}
<tbody>${rows}</tbody></table></div>`;
}

function nameList(title: string, features: readonly VocabularyFeature[]): Html | null {
  if (features.length === 0) return null;
  const items = features.map((feature) => {
    const { part, shape } = feature;
    const more = hasDetails(feature)
      ? html` <a href="#${detailsAnchor(part)}">what it does</a>`
      : shape !== '' && html` <span class="quiet">${shape}</span>`;
    return html`<li id="${featureAnchor(part)}"><code>${part}</code>${more}</li>`;
  });
  return html`<details class="folded"><summary>${title}</summary><ul class="names">${items}</ul></details>`;
}

/** Nowhere anything else than known or supported. */
export function isKnown({ spans }: VocabularyFeature, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const span = spans[column] ?? null;
    return span === null || span.class === 'known' || span.class === 'supported';
  });
}
