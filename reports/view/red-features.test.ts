import { describe, expect, test } from 'vitest';
import type { FeatureResult } from '../../harness/record/model.ts';
import { sampleFeature, sampleFeatures } from '../../harness/testing/sample-record.ts';
import { renderJunit } from '../junit/render.ts';
import { jobSummary } from '../markdown/job-summary.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { renderRed, renderTerminal } from '../terminal/render.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { isGreen } from './green.ts';
import { summarise } from './summarise.ts';
import { summarySchema } from './summary-schema.ts';

const link = (overrides: Partial<FeatureResult>) => sampleFeature('cli:run --link', overrides);
const label = sampleFeature('cli:run --label');
const name = sampleFeature('cli:ps --format .Names', { state: 'not-asked', verdict: 'not-applicable' });
const changed = link({ state: 'unknown', verdict: 'new-difference', expected: 'known value' });
const terminal = { columns: 80, colour: false };

function matrixWith(podman: FeatureResult) {
  return sampleMatrix({
    features: [
      sampleFeatures('docker', [label, changed, name]),
      sampleFeatures('podman', [label, podman, name]),
    ],
  });
}

const red = matrixWith(changed);
const green = sampleMatrix({ features: [sampleFeatures('docker', [label, name])] });
const line = '! NEW cli:run --link on docker, podman: expected known value, measured unknown';

describe('features in reports', () => {
  test('are counted by kind on a terminal, and are red at its end', () => {
    const text = renderTerminal(red, terminal, 'brief');
    expect(text).toContain(
      '\nVOCABULARY\n  features that answer as the reference, of those asked\n  docker  flags 1 of 2\n  podman  flags 1 of 2',
    );
    expect(text).toContain('RED: 2 answers about the vocabulary not as in the baseline.');
    expect(renderRed(red, terminal)).toBe(
      `RED FEATURES\n  ${line}\n  Where what was measured is right, canialias baseline RECORD takes it into\n  suites/vocabulary/baseline.json.\n`,
    );
    expect(isGreen(red)).toBe(false);
    expect(isGreen(green)).toBe(true);
    expect(renderRed(green, terminal)).toBe('');
  });

  test('that are new data are counted, and are not red', () => {
    const fresh = matrixWith(link({ state: 'refused', verdict: 'unknown', expected: 'known' }));
    expect(renderTerminal(fresh, terminal, 'full')).toContain(
      'judged: 1 feature\n  on podman. canialias baseline RECORD takes it in.',
    );
    expect(renderRed(fresh, terminal)).not.toContain('podman');
    expect(renderMarkdown(fresh)).toContain('1 feature on podman');
  });

  test('stand in Markdown and in the summary of a job', () => {
    for (const text of [renderMarkdown(red), jobSummary(red)]) {
      expect(text).toContain(
        '| target | flags | placeholders |\n| --- | --- | --- |\n| `docker` | 1 of 2 | 0 of 0 |',
      );
      expect(text).toContain(`# Red features\n\n- ${line}\n\n`);
    }
    expect(renderMarkdown(sampleMatrix())).not.toContain('Vocabulary');
  });

  test('are a test case for each kind', () => {
    const xml = renderJunit(red);
    expect(xml).toMatch(
      /<testcase classname="docker.vocabulary" name="flags" time="0.000">\s*<failure type="vocabulary" message="1 flags not as in the baseline">! NEW cli:run --link on docker: expected known value, measured unknown/,
    );
    expect(xml).toMatch(
      /name="placeholders" time="0.000">\s*<system-out>0 of 0 placeholders answer as the reference</,
    );
    expect(xml.match(/<testcase /g)).toHaveLength(8);
  });

  test('are counted for programs', () => {
    const summary = summarise(red);
    expect(summarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
    expect(summary.features[1]).toMatchObject({
      target: 'podman',
      ms: 40_000,
      kinds: { flag: { same: 1, 'new-difference': 1 }, placeholder: { 'not-applicable': 1 } },
    });
  });
});
