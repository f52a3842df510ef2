import { expect, test } from 'vitest';
import { asking } from '../testing/sample-asking.ts';
import { apartByReboot } from './apart-by-reboot.ts';

test('what has a part before the boot is asked apart', () => {
  const suite = (id: string, parts = {}) => ({
    scenario: asking(() => Promise.resolve({ holds: true }), { id, ...parts }),
    file: `suites/${id}.scenario.ts`,
  });
  const one = suite('volumes/kept');
  const other = suite('systemd/after', { beforeBoot: () => Promise.resolve(null) });
  expect(apartByReboot([one, other])).toEqual({ plain: [one], rebooting: [other] });
});
