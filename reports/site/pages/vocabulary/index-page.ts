/** All commands, endpoints or kinds of files, with how much of each is otherwise on which column. */
import { compareText } from '../../../../harness/record/column-order.ts';
import { groupedBy } from '../../../view/grouped-by.ts';
import { newestOfEachKind } from '../../../view/newest-of-each-kind.ts';
import { counted } from '../../../view/run-in-words.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages } from '../../parts/links.ts';
import { attributes, ids } from '../../parts/page-names.ts';
import type { Site } from '../../parts/site.ts';
import { featureAnchor } from '../../parts/subject-links.ts';
import type { Subject, Vocabulary, VocabularySurface } from '../../parts/vocabulary.ts';
import { scriptOfVocabulary, styleOfVocabulary } from '../../parts/vocabulary-heads.ts';
import { type Counts, countedClasses, countsInWords, countsOn, coverageOf, featuresOf } from './counts.ts';
import { subjectName, surfaceWords } from './subject-words.ts';

const others = 'Others';

export function indexPage(
  site: Site,
  vocabulary: Vocabulary,
  surface: VocabularySurface,
  columns: readonly number[],
  hasData: boolean,
): Page {
  const { reference, referenceColumn, subjects } = vocabulary;
  const path = pages[surface];
  const { title, one, any, lede } = surfaceWords[surface];
  const own = subjects[surface].filter((subject) =>
    featuresOf(subject).some(({ ofReference }) => ofReference),
  );
  const foreign = subjects[surface].filter((subject) => !own.includes(subject));
  const main = html`
<h1>${title}</h1>
<p class="lede">${lede(reference, coverageOf(subjects[surface].flatMap(featuresOf)))}</p>
<p class="quiet">A cell counts what a column answers otherwise than ${reference}. Unknown: it does not have it. Refused: it knows it, and says no. Ignored: it takes it, and nothing comes of it. Differs: it does or answers something else. The name of ${any} leads to each feature on every column.${hasData ? html` For programs: <a href="${link(path, 'compat.json')}">compat.json</a>.` : null}</p>
<div id="${ids.vocabularyControls}"></div>
<p id="${ids.noRows}" hidden>No ${one} is left. Take a filter away.</p>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="plain counts">
${heads(site, one, columns)}
${groupsOf(own).map(([group, members]) => groupRows(site, path, group, members, columns, referenceColumn))}
</table></div>
${foreign.length === 0 ? null : html`<h2>Not in ${reference}</h2><details class="folded"><summary>${counted(foreign.length, one)} that other columns have</summary><ul class="names">${foreign.map((subject) => html`<li>${subjectLink(path, subject)}</li>`)}</ul></details>`}`;
  const head = html`${styleOfVocabulary(path)}${scriptOfVocabulary(path)}`;
  return { path, kind: surface, title, main, head };
}

/** By name; those that are alone in theirs come last, together. */
function groupsOf(subjects: readonly Subject[]): [string, Subject[]][] {
  const groups = groupedBy(subjects, ({ group }) => group);
  const several = groups.filter((members) => members.length > 1);
  const alone = groups.filter((members) => members.length === 1).flat();
  const inOrder = several
    .map((members): [string, Subject[]] => [members[0].group, members])
    .toSorted(([one], [other]) => compareText(one, other));
  return alone.length === 0 ? inOrder : [...inOrder, [others, alone]];
}

/** The reference is as it is: of its kind, only older releases tell something. */
function isShownFirst({ record }: Site, column: number): boolean {
  const target = record.targets[column];
  const newest = newestOfEachKind(record.targets).filter(({ traits }) => traits.engine !== 'docker');
  return target !== undefined && (newest.length === 0 || newest.includes(target));
}

function heads(site: Site, one: string, columns: readonly number[]): Html {
  return html`<thead><tr><th scope="col">${one}</th><th scope="col" class="size">features</th><th scope="col" class="size">measured by behaviour</th>${columns.map(
    (column) =>
      html`<th scope="col" ${attributes.column}="${column}" ${attributes.target}="${site.record.targets[column]?.id ?? ''}"${isShownFirst(site, column) ? null : html` hidden`}>${columnName(site, column)}</th>`,
  )}</tr></thead>`;
}

function groupRows(
  site: Site,
  path: string,
  group: string,
  members: readonly Subject[],
  columns: readonly number[],
  reference: number | null,
): Html {
  const span = columns.length + 3;
  return html`<tbody>
<tr class="group"><th scope="colgroup" colspan="${span}">${group}</th></tr>
${members.map((subject) => {
  const { all, byBehaviour } = coverageOf(featuresOf(subject));
  const names = subject.parts.map(({ part }) => featureAnchor(part)).join(' ');
  return html`<tr ${attributes.subject}="${names}"><th scope="row">${subjectLink(path, subject)}</th><td class="size">${all}</td><td class="size">${byBehaviour}</td>${columns.map((column) => countCell(subject, countsOn(subject, column, reference), column, !isShownFirst(site, column)))}</tr>
`;
})}</tbody>
`;
}

function countCell(subject: Subject, counts: Counts, column: number, hidden: boolean): Html {
  const { all } = coverageOf(featuresOf(subject));
  const words = countsInWords(counts);
  const has = [...countedClasses, 'silent' as const].filter((kind) => counts[kind] > 0).join(' ');
  const [kind, text] =
    counts.asked === 0
      ? ['not-asked', 'not asked']
      : counts.isMissing
        ? ['unknown', `no such ${surfaceWords[subject.surface].one}`]
        : words === ''
          ? ['known', counts.asked < all ? `${counts.asked} asked, all alike` : 'all alike']
          : ['differs', words];
  const more = has === '' ? null : html` ${attributes.has}="${has}"`;
  return html`<td class="is-${kind}" ${attributes.column}="${column}"${more}${hidden ? html` hidden` : null}>${text}</td>`;
}

function subjectLink(path: string, subject: Subject): Html {
  return html`<a href="${link(path, subject.path)}"><code>${subjectName(subject)}</code></a>`;
}
