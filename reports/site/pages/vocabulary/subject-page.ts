/** The page of one command, endpoint or kind of file: each of its features on every column. */
import { featureKinds } from '../../../../harness/record/feature-kind.ts';
import { kindWords } from '../../../view/kind-words.ts';
import { classLegend } from '../../parts/class-marks.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages } from '../../parts/links.ts';
import type { Subject, Vocabulary, VocabularyFeature } from '../../parts/vocabulary.ts';
import { styleOfVocabulary } from '../../parts/vocabulary-heads.ts';
import { coverageOf, featuresOf } from './counts.ts';
import { featureDetails, hasDetails } from './details.ts';
import { type Frame, featureSection, featureTable, isKnown } from './feature-table.ts';
import { subjectName, surfaceWords } from './subject-words.ts';

export function subjectPage(frame: Frame, { compat, reference }: Vocabulary, subject: Subject): Page {
  const { surface, path, aliases, itself, parts } = subject;
  const words = surfaceWords[surface];
  const features = featuresOf(subject);
  const isOfReference = features.some(({ ofReference }) => ofReference);
  const own = isOfReference ? parts.filter(({ ofReference }) => ofReference) : parts;
  const others = parts.filter((part) => !own.includes(part));
  const classes = new Set(features.flatMap(({ spans }) => spans.flatMap((span) => span?.class ?? [])));
  const detailed = features.filter(hasDetails);
  const title = subjectName(subject);
  const main = html`
<p class="crumbs"><a href="${link(path, pages[surface])}">${words.title}</a></p>
<h1 id="itself"><code>${title}</code></h1>
${aliases.length === 0 ? null : html`<p>Also ${aliases.map((other, index) => html`${index === 0 ? '' : ', '}<code>${other}</code>`)}.</p>`}
<p class="lede">${isOfReference ? words.ledeOfOne(coverageOf(features)) : `${reference} does not have it.`}</p>
${classLegend(classes)}
${itself === null ? null : ofItself(frame, title, itself)}
${featureKinds.map((kind) => {
  const ofKind = own.filter((one) => one.kind === kind);
  return featureSection(frame, kindWords[kind], ofKind);
})}
${
  others.length === 0
    ? null
    : html`<h2>Not in ${reference}</h2>
<details class="folded"><summary>${others.length} that other columns have</summary>
${featureTable(frame, 'What other columns have', others)}</details>`
}
${
  detailed.length === 0
    ? null
    : html`<h2>In detail</h2>
${detailed.map((feature) => featureDetails(frame, compat, title, feature))}`
}`;
  return {
    path,
    kind: words.page,
    title,
    main,
    head: styleOfVocabulary(path),
  };
}

function ofItself(frame: Frame, title: string, itself: VocabularyFeature): Html {
  return isKnown(itself, frame.columns)
    ? html`<p>Every column that was asked has it.</p>`
    : featureTable(frame, title, [itself]);
}
