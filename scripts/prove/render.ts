/** How each finding was held, and what was not. Pure. */
import type { Proof } from './plan.ts';
import type { Proved } from './prove.ts';
import type { Shown, Verdict } from './verdict.ts';

type Held = Extract<Verdict, { kind: 'held' }>;

const ways: Record<Held['by'], string> = {
  line: 'its own line',
  file: 'the smallest file of it',
  parser: 'the parser of the client',
  fact: 'the scenario of the fact',
  vocabulary: 'the vocabulary',
};

/** A line for each finding, and then the counts. Ends in a newline. */
export function renderProved({ target, proofs, leftBehind }: Proved): string {
  const count = (kind: string) => proofs.filter(({ verdict }) => verdict.kind === kind).length;
  const by = Object.entries(ways).map(([way, words]) => {
    const held = proofs.filter(({ verdict }) => verdict.kind === 'held' && verdict.by === way);
    return `${words} ${held.length}`;
  });
  return `${[
    ...proofs.map((one) => findingLine(one, one.verdict)),
    ...leftBehind.map((one) => `LEFT BEHIND ${one}`),
    `${proofs.length} findings on ${target}: ${count('held')} held, ${count('refuted')} refuted, ${count('open')} not shown`,
    `  held by ${by.join(', by ')}`,
  ].join('\n')}\n`;
}

export function findingLine({ at, rule, class: said }: Proof, verdict: Verdict | Shown): string {
  return `${at} ${rule} (${said}): ${inWords(verdict)}`;
}

function inWords(verdict: Verdict | Shown): string {
  if (verdict.kind === 'unshown') return `left to what is measured (${verdict.why})`;
  if (verdict.kind === 'refuted') return `REFUTED: ${verdict.why}`;
  if (verdict.kind === 'open') return `NOT SHOWN: ${verdict.why}`;
  const held = `held by ${ways[verdict.by]}`;
  return 'unshown' in verdict ? `${held} (${verdict.unshown})` : held;
}
