import { describe, expect, test } from 'vitest';
import { verdictSchema } from '../../harness/record/model.ts';
import {
  sampleCensus,
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { xmlDocument } from '../text/xml.ts';
import { renderJunit } from './render.ts';

describe('JUnit', () => {
  const docker = sampleTarget('docker');
  const scenarios = verdictSchema.options.map((verdict) => sampleScenario(`area/${verdict}`));
  const results = verdictSchema.options.map((verdict) =>
    sampleResult(`area/${verdict}`, 'docker', {
      verdict,
      reason: verdict === 'not-applicable' ? 'needs <root>' : null,
    }),
  );

  test('passes, fails, skips and errs by verdict', () => {
    const xml = renderJunit(sampleMatrix({ targets: [docker], scenarios, results }));
    expect(xml).toContain(
      '<testsuite name="docker" tests="10" failures="2" errors="2" skipped="1" time="1.935"',
    );
    expect(xml).toContain('<skipped message="needs &lt;root&gt;"/>');
    expect(xml).toMatch(
      /<failure type="fixed" message="fixed: a declared difference[^>]*>area\/fixed on docker: fixed/,
    );
    expect(xml).toContain('<error type="indeterminate"');
    expect(xml).toContain('<property name="storageDriver" value="overlay2"/>');
  });

  test('tells expected and measured of a failure', () => {
    const fact = sampleFact({ verdict: 'new-difference', measured: false });
    const surfaces = [sampleSurface({ verdict: 'new-difference', facts: [fact] })];
    const red = sampleResult('dns/name', 'docker', { verdict: 'new-difference', surfaces });
    const xml = renderJunit(sampleMatrix({ targets: [docker], results: [red] }));
    expect(xml).toContain('classname="docker.dns" name="dns/name: The question of dns/name" time="0.215"');
    expect(xml).toContain('message="new-difference: it holds (silent): true by reference; false on docker"');
    expect(xml).toMatch(/expected: true[\s\S]*measured: false/);
  });

  test('shows a cell that the run did not come to, and a column that is missing', () => {
    const missing = [
      { type: 'missing-target' as const, id: 'podman', reason: 'not installed', hint: 'Install it.' },
    ];
    const xml = renderJunit(sampleMatrix({ targets: [docker], results: [], missing, interrupted: true }));
    expect(xml).toContain('<error type="not-run" message="not-run: the run ended before it"/>');
    expect(xml).toContain('<skipped message="not installed. Install it."/>');
    expect(xml).toContain('<failure type="census" message="the run was interrupted; nothing was measured"/>');
  });

  test('fails for what a run left behind', () => {
    const census = [sampleCensus(docker, { leftBehind: ['container x'] })];
    const xml = renderJunit(sampleMatrix({ targets: [docker], census }));
    expect(xml).toContain('failures="1"');
    expect(xml).toContain('<failure type="census" message="left behind container x"/>');
  });
});

test('XML holds any text', () => {
  const text = 'a<b>&"c"\u0000\u001b[1m\n\t\ud800 ]]> \u{1f600}\ufffe';
  expect(xmlDocument({ name: 'x', attributes: { y: text }, content: text })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<x y="a&lt;b&gt;&amp;&quot;c&quot;\\u0000\\u001b[1m&#10;&#9;\\ud800 ]]&gt; \u{1f600}\\ufffe">' +
      'a&lt;b&gt;&amp;"c"\\u0000\\u001b[1m\n\t\\ud800 ]]&gt; \u{1f600}\\ufffe</x>\n',
  );
});
