import { expect, test } from 'vitest';
import { findingLine, renderProved } from './render.ts';

const proof = {
  at: 'shop/deploy.sh:3',
  rule: 'networks/link#exitCode',
  feature: 'cli:run --link',
  class: 'refused' as const,
  way: {
    by: 'line' as const,
    argv: ['run'],
    isRead: false,
    readers: null,
    others: [],
    standsIn: false,
    name: null,
  },
};

test('names how each finding was held, and counts', () => {
  const text = renderProved({
    target: 'podman',
    proofs: [
      { ...proof, verdict: { kind: 'held', by: 'line' } },
      { ...proof, verdict: { kind: 'held', by: 'fact', unshown: 'its line prints the same on both' } },
      { ...proof, verdict: { kind: 'refuted', why: 'it goes through on the target' } },
      { ...proof, verdict: { kind: 'open', why: 'needs systemd' } },
    ],
    leftBehind: ['podman: container web'],
  });
  const at = 'shop/deploy.sh:3 networks/link#exitCode (refused):';
  expect(text).toBe(`${at} held by its own line
${at} held by the scenario of the fact (its line prints the same on both)
${at} REFUTED: it goes through on the target
${at} NOT SHOWN: needs systemd
LEFT BEHIND podman: container web
4 findings on podman: 2 held, 1 refuted, 1 not shown
  held by its own line 1, by the smallest file of it 0, by the parser of the client 0, by the scenario of the fact 1, by the vocabulary 0
`);
});

test('says of a finding that nothing showed yet what it is left to', () => {
  expect(findingLine(proof, { kind: 'unshown', why: 'it is about objects that are not ours' })).toBe(
    'shop/deploy.sh:3 networks/link#exitCode (refused): left to what is measured (it is about objects that are not ours)',
  );
});
