import { expect, test } from 'vitest';
import { renderProved } from './render.ts';

test('counts, and names what does not hold and what cannot be shown', () => {
  const proof = {
    at: 'shop/deploy.sh:3',
    rule: 'networks/link#exitCode',
    feature: 'cli:run --link',
    class: 'refused' as const,
    way: { by: 'line' as const, argv: ['run'] },
  };
  const text = renderProved({
    target: 'podman',
    proofs: [
      { ...proof, verdict: { kind: 'held', by: 'line' } },
      { ...proof, verdict: { kind: 'failed', why: 'it goes through on the target' } },
      { ...proof, at: 'shop/a.sh:1', verdict: { kind: 'open', why: 'needs systemd' } },
      { ...proof, at: 'shop/a.sh:2', verdict: { kind: 'open', why: 'needs systemd' } },
    ],
    leftBehind: ['podman: container web'],
  });
  expect(text).toBe(`4 findings on podman: 1 held, 1 not, 2 not to be shown here
  held by the line itself 1, by the parser of the client 0, by the scenario of the fact 0
NOT HELD shop/deploy.sh:3 networks/link#exitCode (refused): it goes through on the target
not shown: needs systemd: shop/a.sh:1 networks/link#exitCode, shop/a.sh:2 networks/link#exitCode
LEFT BEHIND podman: container web
`);
});
