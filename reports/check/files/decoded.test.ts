import { expect, test } from 'vitest';
import { decoded, largest } from './decoded.ts';

test.each([
  ['text', new TextEncoder().encode('docker run café'), { text: 'docker run café' }],
  ['nothing', new Uint8Array(), { text: '' }],
  ['a NUL in it', Uint8Array.of(0x64, 0, 0x65), { reason: 'a binary file' }],
  ['another encoding', Uint8Array.of(0x63, 0xe9), { reason: 'no text in UTF-8' }],
  ['too much', new Uint8Array(largest + 1).fill(0x20), { reason: 'larger than 5 MB' }],
])('%s', (_, bytes, told) => {
  expect(decoded(bytes)).toEqual(told);
});
