import { expect, test } from 'vitest';
import { drawnWidth } from './drawn-width.ts';

test('grows with the text and the font, and knows narrow from wide', () => {
  expect(drawnWidth('', 11)).toBe(0);
  expect(drawnWidth('mmm', 11)).toBeGreaterThan(drawnWidth('iii', 11) * 2);
  expect(drawnWidth('podman', 22)).toBeGreaterThan(drawnWidth('podman', 11) * 1.9);
  expect(drawnWidth('漢字', 10)).toBe(20);
});

/** Measured in Chromium with DejaVu Sans, 11px, the widest font in use: never less, and not by much more. */
test.each([
  ['podman', 45.1],
  ['docker=podman', 91.4],
  ['174 of 221 same, 2025-11-03', 164],
  ['Podman rootless 5.4.2', 122.7],
])('%s', (text, measured) => {
  expect(drawnWidth(text, 11)).toBeGreaterThanOrEqual(measured);
  expect(drawnWidth(text, 11)).toBeLessThan(measured * 1.25);
});
