import { expect, test } from 'vitest';
import { sampleResult, sampleTarget } from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { summarise } from '../view/summarise.ts';
import { renderSummary } from './render-summary.ts';

const summary = summarise(
  sampleMatrix({
    targets: [
      sampleTarget('docker', { version: '28.5.2' }),
      sampleTarget('docker@28.5.2', { version: '28.5.2+dfsg4' }),
      sampleTarget('podman@5.8.6', { version: '5.8.6' }),
    ],
    results: ['docker', 'docker@28.5.2', 'podman@5.8.6'].map((id) => sampleResult('dns/name', id)),
  }),
);

test('a release is named once, and what a distribution made of it beside it', () => {
  const text = renderSummary(summary, 80);
  expect(text).toContain('questions on docker 28.5.2: ');
  expect(text).toContain('questions on docker@28.5.2 (28.5.2+dfsg4): ');
  expect(text).toContain('questions on podman@5.8.6: ');
});

test('no line is longer than the terminal is wide', () => {
  const lines = renderSummary(summary, 40).split('\n');
  expect(lines.filter((line) => line.length > 40)).toEqual([]);
  expect(lines.length).toBeGreaterThan(renderSummary(summary, 200).split('\n').length);
});
