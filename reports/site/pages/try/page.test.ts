import { expect, test } from 'vitest';
import { sampleCall } from '../../../../harness/testing/sample-recording.ts';
import { known, sampleTried, sampleTriedOn } from '../../../try/testing/sample-tried.ts';
import { triedOf } from '../../../try/tried.ts';
import { tryPage } from './page.ts';

const page = tryPage(sampleTried(), 'main { color: red }');

test('shows where the engines part, and what explains it', () => {
  expect(page).toContain('<h2>podman@5.8.6 does as docker@28.5.2</h2>');
  expect(page).toContain('<h2>podman-rootless@5.8.6 parts from docker@28.5.2</h2>');
  expect(page).toContain('exit code 0 on docker@28.5.2, 126 on podman-rootless@5.8.6');
  expect(page).toContain('Explained by <code>ports/low#published</code>');
  expect(page).toContain('It follows from call 2.');
});

test('is one file: it loads nothing and runs nothing', () => {
  expect(page).not.toMatch(/<script|src=|href="(?!#|data:)/);
  expect(page).toContain('main { color: red }');
});

test('what a command prints is text', () => {
  const call = sampleCall(['docker', 'logs', 'web'], { stdout: '<script>alert(1)</script>\u001b[31m' });
  const tried = triedOf([sampleTriedOn('docker@28.5.2', [call])], [], known);
  expect(tryPage(tried, '')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</pre>');
});
