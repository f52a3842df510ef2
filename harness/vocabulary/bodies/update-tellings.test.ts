import { expect, test } from 'vitest';
import { plain } from './plain-telling.ts';
import { updateTellings } from './update-tellings.ts';

test('what an update may have stands at the top of its body, and is looked for where it was', () => {
  const tellings = [
    plain('HostConfig.PidsLimit', 77),
    plain('HostConfig.Binds', ['/a:/b']),
    plain('Tty', true),
  ];
  expect(updateTellings(tellings, new Set(['PidsLimit', 'Tty']))).toEqual([
    { body: { PidsLimit: 77 }, fields: { PidsLimit: { at: ['HostConfig.PidsLimit'], values: [77] } } },
  ]);
});
