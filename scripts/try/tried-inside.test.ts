import { expect, test } from 'vitest';
import { sampleRecording } from '../../harness/testing/sample-recording.ts';
import { Trouble } from '../../harness/transport/trouble.ts';
import { readTriedInside } from './tried-inside.ts';

test('reads what a machine wrote', () => {
  const written = { tried: [sampleRecording()], notTried: [{ name: 'podman@5.8', reason: 'no image' }] };
  expect(readTriedInside(JSON.stringify(written), 'bookworm')).toEqual(written);
});

test.each(['', '{"tried":[', '{"tried":[{}],"notTried":[]}', 'null'])('%j is trouble', (text) => {
  expect(() => readTriedInside(text, 'bookworm')).toThrow(Trouble);
});
