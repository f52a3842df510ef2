import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
  sampleUnmeasured,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import type { Matrix } from '../view/matrix.ts';
import { renderExplanation } from './render.ts';

const scenario = sampleScenario('dns/name', {
  title: 'A container finds its neighbour by name',
  why: 'Every compose file names its peers.',
  claims: ['dns-01'],
  surfaces: ['cli', 'api'],
  needs: ['rootful'],
  facts: {
    holds: { title: 'the name resolves', reference: true, weight: 'silent' },
    address: { title: 'the answer', reference: 'an address', weight: 'silent' },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { holds: false },
      refused: false,
      weight: null,
      because: 'a CNI network has no resolver without the dnsname plugin',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'docker' },
      facts: {},
      refused: true,
      weight: null,
      because: 'it is old',
      source: 'measured',
    },
  ],
});
const plainly = { columns: 80, colour: false };
const address = sampleFact({
  name: 'address',
  reference: 'an address',
  expected: 'an address',
  measured: 'an address',
});
const differing = sampleFact({
  verdict: 'known-difference',
  measured: false,
  expected: false,
  difference: 0,
});

function explained(last: Matrix | string, terminal = plainly): string {
  return renderExplanation(scenario, last, terminal);
}

/** The lines below the heading of what was measured. */
function measured(surfaces: Parameters<typeof sampleSurface>[0][]): string[] {
  const result = sampleResult('dns/name', 'podman', {
    surfaces: surfaces.map((parts) => sampleSurface(parts)),
  });
  const last = sampleMatrix({ targets: [sampleTarget('podman')], scenarios: [scenario], results: [result] });
  return explained(last).split('MEASURED LAST\n')[1]?.trimEnd().split('\n').slice(2) ?? [];
}

test('the question, its reference and what is known to differ, then what was measured', () => {
  const last = sampleMatrix({
    targets: [sampleTarget('docker'), sampleTarget('podman')],
    scenarios: [scenario],
    results: [
      sampleResult('dns/name', 'podman', {
        verdict: 'known-difference',
        surfaces: (['cli', 'api'] as const).map((surface) =>
          sampleSurface({ surface, verdict: 'known-difference', facts: [differing, address] }),
        ),
      }),
    ],
  });
  expect(`\n${explained(last)}`).toBe(`
dns/name
  A container finds its neighbour by name

WHY IT MATTERS
  Every compose file names its peers.

HOW IT IS ASKED
  over cli and api; needs rootful
  tests the claims dns-01
  in suites/dns/name.scenario.ts

THE REFERENCE
  - the name resolves: true
  - the answer: 'an address'
  https://docs.docker.com/

KNOWN TO DIFFER
  on Podman, network backend cni
  - the name resolves: false (goes through and does something else)
  because a CNI network has no resolver without the dnsname plugin
  https://github.com/containers/dnsname

  on Docker
  - the engine refuses the question (ends in an error)
  because it is old
  measured

MEASURED LAST
  2025-11-03 09:15 UTC
  docker  . not run (Docker 20.10.24 rootful)
  podman  ~ differs, silent (Podman 4.3.1 rootful)
    - the name resolves: false
`);
});

test('what silently differs comes first, among what is declared and what was measured', () => {
  const facts = {
    printed: { title: 'it prints', reference: 'a', weight: 'output' as const },
    kept: { title: 'it keeps the data', reference: true, weight: 'silent' as const },
  };
  const [declared = null] = scenario.differences;
  if (declared === null) throw new Error('no difference');
  const mild = { ...declared, facts: { printed: 'b' }, because: 'first declared' };
  const grave = { ...declared, facts: { printed: 'c', kept: false }, because: 'then declared' };
  const mixed = { ...scenario, surfaces: ['cli' as const], facts, differences: [mild, grave] };
  const results = [
    sampleResult('dns/name', 'podman', {
      verdict: 'known-difference',
      surfaces: [
        sampleSurface({
          verdict: 'known-difference',
          facts: Object.entries({ printed: 'c', kept: false }).map(([name, measured]) =>
            sampleFact({ name, verdict: 'known-difference', measured, expected: measured, difference: 1 }),
          ),
        }),
      ],
    }),
  ];
  const last = sampleMatrix({ targets: [sampleTarget('podman')], scenarios: [mixed], results });
  const text = renderExplanation(mixed, last, plainly);
  expect(text.slice(text.indexOf('KNOWN TO DIFFER'))).toBe(`KNOWN TO DIFFER
  on Podman, network backend cni
  - it keeps the data: false (goes through and does something else)
  - it prints: 'c' (only text, a format or a code number is otherwise)
  because then declared
  https://github.com/containers/dnsname

  on Podman, network backend cni
  - it prints: 'b' (only text, a format or a code number is otherwise)
  because first declared
  https://github.com/containers/dnsname

MEASURED LAST
  2025-11-03 09:15 UTC
  podman  ~ differs, silent (Podman 4.3.1 rootful)
    - it keeps the data: false
    - it prints: 'c'
`);
});

describe('what was measured', () => {
  test('names the surface where the others answered otherwise', () => {
    expect(
      measured([{ facts: [differing, address] }, { surface: 'api', facts: [sampleFact(), address] }]),
    ).toEqual(['    - the name resolves: false (over cli)']);
  });

  test('says what was expected of an answer that nobody declared, and of one that was declared', () => {
    const surprise = sampleFact({ verdict: 'new-difference', measured: 7 });
    const fixed = sampleFact({
      name: 'address',
      verdict: 'fixed',
      reference: 'an address',
      measured: 'an address',
      expected: null,
      difference: 0,
    });
    expect(measured([{ facts: [surprise, fixed] }, { surface: 'api', facts: [surprise, fixed] }])).toEqual([
      '    - the name resolves: 7, and true was expected',
      "    - the answer: 'an address', and null was expected",
    ]);
  });

  test('gives the reason where the question was refused, over each surface or once', () => {
    const refused = {
      verdict: 'unsupported' as const,
      reason: 'no such\n\u001b[31moption',
      facts: [sampleUnmeasured('unsupported')],
    };
    expect(measured([refused, { ...refused, surface: 'api' }])).toEqual(['    - no such option']);
    expect(measured([refused, { surface: 'api' }])).toEqual(['    - no such option (over cli)']);
  });

  test('gives the reason of a cell that was not asked over any surface', () => {
    const lost = sampleResult('dns/name', 'docker', {
      verdict: 'indeterminate',
      reason: 'the worker died',
      surfaces: [],
    });
    expect(explained(sampleMatrix({ scenarios: [scenario], results: [lost] }))).toContain(
      '  docker  ? indeterminate (Docker 20.10.24 rootful)\n    - the worker died\n',
    );
  });

  test('is told apart from what the last run did not ask, and from no run at all', () => {
    expect(explained(sampleMatrix({ scenarios: [sampleScenario('dns/other')] }))).toMatch(
      /MEASURED LAST\n {2}the last run, of 2025-11-03 09:15 UTC, did not ask this: npm run matrix --\n {2}--id dns\/name\n$/,
    );
    expect(explained('run.jsonl: there is no such file. npm run matrix')).toMatch(
      /MEASURED LAST\n {2}run.jsonl: there is no such file. npm run matrix\n$/,
    );
  });
});

test('colour adds nothing but colour, and no line is wider than the terminal or 100 columns', () => {
  const last = sampleMatrix({ scenarios: [scenario] });
  expect(stripVTControlCharacters(explained(last, { columns: 80, colour: true }))).toBe(explained(last));
  expect(explained(last, { columns: 300, colour: false })).toBe(
    explained(last, { columns: 100, colour: false }),
  );
  // The line of a target is not broken.
  const narrow = explained(last, { columns: 44, colour: false }).split('\n');
  expect(narrow.filter((line) => line.length > 44 && line.trim().includes(' '))).toEqual([]);
});
