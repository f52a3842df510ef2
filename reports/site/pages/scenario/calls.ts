/** Evidence: what was sent and what came back, call by call. */

import type { Call, Json } from '../../../../harness/record/model.ts';
import { shellWord } from '../../../../harness/shell-word.ts';
import { type Html, html } from '../../parts/html.ts';
import { hostCallInWords } from './host-calls.ts';

/** More than this of an output is folded. */
const longest = { lines: 14, characters: 1400 };

export interface Asked {
  call: Call;
  /** How often in a row it was sent and answered just so. */
  times: number;
}

/** Calls in a row that were sent alike and answered alike become one. */
export function together(calls: readonly Call[]): Asked[] {
  const all: Asked[] = [];
  let before = '';
  for (const call of calls) {
    const key = JSON.stringify({
      ...call,
      at: 0,
      ms: 0,
      polls: call.polls.map((poll) => ({ ...poll, asking: 0 })),
    });
    const last = all.at(-1);
    if (last !== undefined && key === before) last.times += 1;
    else all.push({ call, times: 1 });
    before = key;
  }
  return all;
}

export function callItem({ call, times }: Asked): Html {
  const repeated = times === 1 ? null : html` <span class="tag">${times} times alike</span>`;
  return html`<li class="call"><div class="sent">${sent(call)}</div>
<div class="told">${outcome(call)} <span class="quiet">${duration(call.ms)} at ${duration(call.at)}</span>${polled(call)}${repeated}</div>
${outputs(call)}</li>`;
}

/** Which asking of a poll it was, where there were several. */
function polled({ polls }: Call): Html | null {
  const poll = polls.at(-1);
  if (poll === undefined || (poll.asking === 1 && poll.accepted)) return null;
  return html` <span class="tag">asking ${poll.asking}${poll.accepted ? ', accepted' : ''}</span>`;
}

function sent(call: Call): Html {
  if (call.via === 'api') {
    const login =
      call.auth === null
        ? null
        : html` <span class="quiet">as ${call.auth.username} of ${call.auth.serveraddress}</span>`;
    return html`<code><b>${call.method}</b> ${call.path}</code>${login}`;
  }
  if (call.via === 'host') {
    const { done, isCommand } = hostCallInWords(call);
    const prompt = isCommand ? 'host$' : 'host:';
    return html`<code><span class="prompt">${prompt}</span> ${isCommand ? commandLine(done) : done.join(' ')}</code>`;
  }
  const environment = Object.entries(call.env).map(([name, value]) => `${name}=${shellWord(value)} `);
  const folder = call.cwd === null ? null : html` <span class="quiet">in ${call.cwd}</span>`;
  return html`<code><span class="prompt">$</span> ${environment}${commandLine(call.argv)}</code>${folder}`;
}

/** Labels by which the harness knows its objects are shown, and step back. */
function commandLine(argv: readonly string[]): Html[] {
  return argv.map((argument, index) => {
    const ours =
      argument.startsWith('io.canialias.') ||
      (argument === '--label' && (argv[index + 1] ?? '').startsWith('io.canialias.'));
    const word = `${index === 0 ? '' : ' '}${shellWord(argument)}`;
    return ours ? html`<span class="quiet">${word}</span>` : html`${word}`;
  });
}

function outcome(call: Call): Html {
  if (call.via === 'api') {
    const { status } = call;
    return html`<span class="${status !== null && status < 400 ? 'ok' : 'failed'}">${status === null ? 'no answer' : `status ${status}`}</span>`;
  }
  if (call.via === 'host') {
    const words = hostCallInWords(call);
    return html`<span class="${words.ok ? 'ok' : 'failed'}">${words.outcome}</span>`;
  }
  const { exitCode } = call;
  return html`<span class="${exitCode === 0 ? 'ok' : 'failed'}">${exitCode === null ? 'ended by a signal' : `exit code ${exitCode}`}</span>`;
}

function outputs(call: Call): (Html | null)[] {
  if (call.via === 'api') return [json('request', call.request), json('response', call.response)];
  if (call.via === 'host') return hostCallInWords(call).texts.map(([name, text]) => output(name, text));
  return [
    call.stdin !== null ? output('stdin', call.stdin) : null,
    output('stdout', call.stdout),
    output('stderr', call.stderr),
  ];
}

function json(name: string, value: Json): Html | null {
  if (value === null) return null;
  return output(name, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

function output(name: string, given: string): Html | null {
  const text = given.replace(/\n$/, '');
  if (text === '') return null;
  const lines = text.split('\n').length;
  const block = html`<pre class="${name}"><span class="stream">${name}</span>${text}</pre>`;
  if (lines <= longest.lines && text.length <= longest.characters) return block;
  return html`<details class="long"><summary>${name}: ${lines} ${lines === 1 ? 'line' : 'lines'}, ${text.length} characters</summary>${block}</details>`;
}

/** `87 ms`, `2.3 s` */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
