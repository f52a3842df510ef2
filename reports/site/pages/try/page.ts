/** The page of a command that was tried on several engines: where they part, why, and every call. One file, without scripts. */
import type { Json } from '../../../../harness/record/model.ts';
import type { Asked } from '../../../../harness/record/recording/model.ts';
import { plain, plainLines } from '../../../text/plain-text.ts';
import type { Explanation } from '../../../try/explain.ts';
import type { ExplainedDifference, ExplainedParting, Tried, TriedOn } from '../../../try/tried.ts';
import {
  askedInWords,
  commandInWords,
  complaintIn,
  counted,
  differenceInWords,
  leftInWords,
  numberInWords,
  questionOf,
  runInWords,
  titleInWords,
  wholeInWords,
} from '../../../try/words.ts';
import { type Html, html, trusted } from '../../parts/html.ts';
import { prose } from '../../parts/prose.ts';

/** `style`: the sheets of the site's pages. */
export function tryPage(tried: Tried, style: string): string {
  const command = plain(commandInWords(tried.command));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${command} · canialias try</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body data-page="try">
<a class="skip" href="#main">Skip to the content</a>
<main id="main" tabindex="-1">
<h1><code>${command}</code></h1>
<p class="lede">Tried on ${tried.on.map(({ name }) => name).join(', ')}.</p>
${runsList(tried)}
${tried.partings.map(partingSection)}
<h2 id="evidence">Evidence</h2>
${tried.on.map(evidenceOf)}
</main>
</body>
</html>
`.text;
}

function runsList({ on, notTried }: Tried): Html {
  return html`<dl class="about">
${on.map((one) => html`<div><dt>${one.name}</dt><dd>${runInWords(one)}${one.recording.remarks.map((remark) => html`<br>${plain(remark)}`)}${leftInWords(one).map((text) => html`<br>${plain(text)}`)}</dd></div>`)}
${notTried.map(({ name, reason }) => html`<div><dt>${name}</dt><dd>not tried: ${plain(reason)}</dd></div>`)}
</dl>`;
}

function partingSection(parting: ExplainedParting): Html {
  const { baseName, otherName, first, differences, same } = parting;
  if (parting.isSame)
    return html`<h2>${otherName} does as ${baseName}</h2>
<p>${counted(same, 'call')}, exit code, output and files are the same.</p>
${differences.map((one) => differenceSection(one, parting))}`;
  const others = differences.filter((one) => one !== first);
  return html`<h2>${otherName} parts from ${baseName}</h2>
${first === null ? null : differenceSection(first, parting)}
${others.map((one) => differenceSection(one, parting))}
${wholeSection(parting)}
<p class="quiet">${counted(same, 'call')} the same.</p>`;
}

function differenceSection(one: ExplainedDifference, parting: ExplainedParting): Html {
  const complaint = one.kind === 'exit code' || one.kind === 'status' ? complaintIn(one) : null;
  return html`<section class="fact">
<h3>${numberInWords(one)}: <code>${plain(questionOf(one))}</code></h3>
<ul class="told">${differenceInWords(one, parting).map((text) => html`<li>${plain(text)}</li>`)}</ul>
${complaint === null ? null : html`<pre>${plain(complaint)}</pre>`}
${one.followsFrom === null ? one.explanations.map(explanation) : html`<p>It follows from call ${one.followsFrom}.</p>`}
</section>`;
}

function explanation(one: Explanation): Html {
  const { rule, because, write, open } = one;
  return html`<p>${open.length === 0 ? 'Explained by' : 'May be'} <code>${rule}</code>: ${prose(titleInWords(one))}${open.length === 0 ? null : html`, ${plain(open.join('; '))}`}.</p>
${because === null ? null : html`<p class="quiet">${prose(because)}</p>`}
${write.map((text) => html`<p class="write">${prose(text)}</p>`)}`;
}

function wholeSection(parting: ExplainedParting): Html | null {
  const lines = wholeInWords(parting);
  return lines.length === 0
    ? null
    : html`<section class="fact"><h3>The whole command</h3>
<ul class="told">${lines.map((text) => html`<li>${plain(text)}</li>`)}</ul></section>`;
}

function evidenceOf(one: TriedOn): Html {
  const { recording } = one;
  return html`<details class="cell">
<summary><b>${one.name}</b> <span class="quiet">${runInWords(one)}</span></summary>
<div>
<ol class="calls">${recording.asked.map(callItem)}</ol>
${output('stdout', recording.stdout)}
${output('stderr', recording.stderr)}
${(recording.files ?? []).length === 0 ? null : html`<ul>${(recording.files ?? []).map(({ path, change }) => html`<li><code>${plain(path)}</code> ${change}</li>`)}</ul>`}
</div></details>`;
}

function callItem(asked: Asked): Html {
  const ms = asked.ms === null ? 'not ended' : `${asked.ms} ms`;
  const inner = asked.parent === null ? null : html` <span class="quiet">in the course of a call</span>`;
  if (asked.kind === 'api') {
    const { status, request, response } = asked;
    const isFine = status !== null && status < 400;
    return html`<li><code>${plain(askedInWords(asked))}</code>${inner} <span class="${isFine ? 'ok' : 'failed'}">${status === null ? 'no answer' : `status ${status}`}</span> <span class="quiet">${ms}</span>
${content('request', request.content)}${content('response', response.content)}</li>`;
  }
  const end = asked.signal ?? `exit code ${asked.exitCode ?? 'none'}`;
  return html`<li><code><span class="prompt">$</span> ${plain(askedInWords(asked))}</code>${inner} <span class="${asked.exitCode === 0 ? 'ok' : 'failed'}">${end}</span> <span class="quiet">${ms}</span>
${output('stdout', asked.stdout)}${output('stderr', asked.stderr)}</li>`;
}

function content(name: string, given: Json): Html | null {
  if (given === null) return null;
  return output(name, typeof given === 'string' ? given : JSON.stringify(given, null, 2));
}

function output(name: string, given: string | null): Html | null {
  const text = plainLines((given ?? '').replace(/\n$/, ''));
  return text === '' ? null : html`<pre class="${name}"><span class="stream">${name}</span>${text}</pre>`;
}
