/** The heads of the columns: groups above, versions below. */
import { shortVersion } from '../../view/columns.ts';
import { type Html, html } from './html.ts';
import { link, targetPath } from './links.ts';
import { attributes } from './page-names.ts';
import type { Site } from './site.ts';

/** The widths of a table: a column of text, then the columns of the targets. */
export function columnWidths({ record }: Site): Html {
  const columns = record.targets.map((_, index) => html`<col class="cell" ${attributes.column}="${index}">`);
  return html`<colgroup><col class="what">${columns}</colgroup>`;
}

/** Two rows of heads; `corner` stands over the column of text. */
export function columnHeads({ groups }: Site, page: string, corner: Html): Html {
  const upper = groups.map(
    ({ name, columns }) =>
      html`<th scope="colgroup" colspan="${columns.length}" ${attributes.columns}="${columns
        .map(({ index }) => index)
        .join(' ')}">${name}</th>`,
  );
  const lower = groups.flatMap(({ columns }) =>
    columns.map(
      ({ target, index, label }, place) =>
        html`<th scope="col" ${attributes.column}="${index}"${place === 0 ? html` class="first"` : null}><a href="${link(page, targetPath(target.id))}" title="${target.id}: ${target.traits.version}">${label}</a></th>`,
    ),
  );
  return html`<thead><tr class="groups"><th rowspan="2" scope="col" class="what">${corner}</th>${upper}</tr><tr class="versions">${lower}</tr></thead>`;
}

/** `Podman rootless 4.3.1` */
export function columnName({ groups }: Site, index: number): string {
  const group = groups.find(({ columns }) => columns.some((column) => column.index === index));
  const column = group?.columns.find((one) => one.index === index);
  if (group === undefined || column === undefined) return '';
  return column.label === column.target.id
    ? `${group.name} ${shortVersion(column.target.traits.version)} (${column.label})`
    : `${group.name} ${column.label}`;
}
