import { describe, expect, test } from 'vitest';
import {
  sampleCensus,
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { renderMarkdown } from './render.ts';

const known = sampleFact({ verdict: 'known-difference', measured: 'a|b', expected: 'a|b', difference: 0 });
const unknown = sampleFact({ verdict: 'new-difference', measured: 7 });
const podman = sampleTarget('podman');
const targets = [sampleTarget('docker'), podman, sampleTarget('podman-rootless')];
const page = renderMarkdown(
  sampleMatrix({
    targets,
    scenarios: [
      sampleScenario('dns/name', {
        title: 'Names | with bars',
        differences: [
          {
            on: {},
            facts: {},
            refused: false,
            weight: null,
            because: 'there is *no* resolver',
            source: 'https://example.org/x',
          },
        ],
      }),
    ],
    results: [
      sampleResult('dns/name', 'docker', {
        verdict: 'new-difference',
        surfaces: [sampleSurface({ verdict: 'new-difference', facts: [unknown] })],
      }),
      sampleResult('dns/name', 'podman', {
        verdict: 'known-difference',
        surfaces: [sampleSurface({ verdict: 'known-difference', facts: [known] })],
      }),
      sampleResult('dns/name', 'podman-rootless', {
        verdict: 'not-applicable',
        surfaces: [sampleSurface({ verdict: 'not-applicable', reason: 'needs root', facts: [] })],
      }),
    ],
    missing: [{ type: 'missing-target', id: 'lab', reason: 'not | there', hint: 'make it' }],
    census: targets.map((target) =>
      sampleCensus(target, target === podman ? { leftBehind: ['volume v'] } : {}),
    ),
  }),
);

describe('MATRIX.md', () => {
  test('has a table for the area, and below it what differs with cause and source', () => {
    expect(page).toContain(`## dns

| scenario | \`docker\` | \`podman\` | \`podman-rootless\` |
| --- | --- | --- | --- |
| Names \\| with bars | **! NEW** | ~ differs | - n/a |

- **Names \\| with bars** (\`dns/name\`)
  - it holds (silent): \`true\` by reference; \`7\` on docker; \`'a|b'\` on podman
  - podman-rootless, n/a: needs root
  - why: there is \\*no\\* resolver ([source](https://example.org/x))
`);
  });

  test('says when, where and how it went', () => {
    expect(page).toContain(
      'Measured 2025-11-03 09:15 UTC: 1 scenario on 3 targets in 2 min 0 s, suite 0123456, on linux',
    );
    expect(page).toContain('**RED: 1 NEW; podman: left behind volume v.**');
  });

  test('has traits, counts, missing targets, census, red cells and limits', () => {
    expect(page).toContain('| rootless network | none | none | slirp4netns |');
    expect(page).toContain('| `podman` | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 |');
    expect(page).toContain('| `lab` | not \\| there | make it |');
    expect(page).toContain('| `podman` | volume v | none |');
    expect(page).toContain('```text\ndns/name on docker: new-difference');
    expect(page).toContain('## What this matrix cannot tell you');
  });

  test('keeps the number of columns in every line of every table', () => {
    for (const table of page.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = table
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size, table).toBe(1);
    }
  });
});
