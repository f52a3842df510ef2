import { describe, expect, test } from 'vitest';
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import {
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../../testing/sample-matrix.ts';
import type { ColumnGroup } from '../../view/columns.ts';
import { siteOf } from '../parts/site.ts';
import type { SiteFact } from '../parts/site-data.ts';
import { differencesByArea } from './differences.ts';
import { heatMaps } from './heat-map.ts';
import { versionStrip } from './version-strip.ts';

const scenarios = ['dns/one', 'dns/two', 'dns/three', 'ports/one'].map((id) =>
  sampleScenario(id, { title: `Is <${id}> & so on?` }),
);
const differing = ['dns/one', 'dns/two'];
const { data, groups } = siteOf(
  sampleMatrix({
    targets: [sampleTarget('docker'), sampleTarget('podman')],
    scenarios,
    results: scenarios.flatMap(({ id }) => {
      const verdict = differing.includes(id) ? ('known-difference' as const) : ('same' as const);
      return [
        sampleResult(id, 'docker'),
        sampleResult(id, 'podman', { verdict, surfaces: [sampleSurface({ verdict })] }),
      ];
    }),
  }),
);

/** What tells a picture to those who do not see it. */
function told(svg: string): { title: string; description: string } {
  const [, titleId = '', descriptionId = ''] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
  const partOf = (name: string, id: string) =>
    new RegExp(`<${name} id="${id}">([^<]*)</${name}>`).exec(svg)?.[1] ?? '';
  return { title: partOf('title', titleId), description: partOf('desc', descriptionId) };
}

/** Every pattern that is used is there. */
function expectWhole(svg: string): void {
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`<pattern id="${id ?? ''}"`);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
}

describe('bars for each area', () => {
  const [dns, ports] = differencesByArea(data, groups);

  test('are told in words', () => {
    expect(told(dns?.svg ?? '')).toEqual({
      title: 'dns: how each target answers',
      description: 'Docker 20.10.24: same 3; Podman 4.3.1: same 1, differs 2',
    });
  });

  test('are as long as the counts say, and show mark and number', () => {
    const widths = [...(dns?.svg ?? '').matchAll(/<rect [^>]*width="([\d.]+)" height="14"/g)].map(
      ([, width]) => Number(width),
    );
    // Those of one verdict stand together: two the same, one that differs.
    expect(widths).toEqual([168, 56, 112]);
    expect(dns?.svg).toContain('>~ 2</text>');
    expect(ports?.svg).toContain('>= 1</text>');
  });

  test('need nothing that is not there', () => {
    for (const { svg } of [...differencesByArea(data, groups), ...heatMaps(data, groups)]) expectWhole(svg);
  });
});

test('a heat map draws neighbours of one verdict as one shape, and names each question', () => {
  const [dns] = heatMaps(data, groups);
  expect(told(dns?.svg ?? '').description).toBe('Docker 20.10.24: same 3; Podman 4.3.1: same 1, differs 2');
  expect(
    dns?.svg.match(/<path d="M\d+ 15h18v15h-18z" fill="url\(#heat-dns-known-difference\)"/),
  ).not.toBeNull();
  expect(dns?.svg).toContain('<title>Is &lt;dns/one&gt; &amp; so on?</title>');
});

describe('a strip of versions', () => {
  const codes = { same: 0, differs: verdictsFromBestToWorst.indexOf('known-difference') };
  const fact: SiteFact = {
    name: 'holds',
    title: 'it holds',
    reference: true,
    answers: ['true', 'false'],
    v: [codes.differs, codes.differs, codes.same, verdictsFromBestToWorst.indexOf('not-applicable')],
    m: [1, 1, 0, -1],
    w: [1, 1, 0, 0],
  };
  const column = (index: number, label: string) => ({ index, label, target: sampleTarget(label) });
  const podman: ColumnGroup = {
    name: 'Podman',
    columns: ['3.0.1', '4.3.1', '5.4.2', '5.8.0'].map((label, index) => column(index, label)),
  };

  test('says from when to when which answer was given', () => {
    const svg = versionStrip('strip', fact, [podman], verdictsFromBestToWorst) ?? '';
    expect(told(svg)).toEqual({
      title: 'it holds: from version to version',
      description: 'Podman: 3.0.1 to 4.3.1 false, 5.4.2 true, 5.8.0 n/a',
    });
    expectWhole(svg);
  });

  test('is none where there is nothing to compare', () => {
    const one = { name: 'Docker', columns: [column(0, '28.5.2')] };
    expect(versionStrip('strip', fact, [one], verdictsFromBestToWorst)).toBeNull();
  });
});
