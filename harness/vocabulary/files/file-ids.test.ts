import { expect, test } from 'vitest';
import { isComposeKey } from './file-ids.ts';

const words = {
  single: ['include', 'name'],
  named: { services: ['depends_on', 'networks', 'ports'], volumes: ['driver'] },
};

test.each([
  'compose:name',
  'compose:include[].path',
  'compose:volumes.*',
  'compose:volumes.*.driver',
  'compose:services.*.ports',
  'compose:services.*.ports[].target',
  'compose:services.*.networks.*.ipv4_address',
  'compose:services.*.depends_on.*.condition',
])('%s is a key', (id) => {
  expect(isComposeKey(id, words)).toBe(true);
});

test.each([
  'compose:services',
  'compose:services.*',
  'compose:services.web.ports',
  'compose:services.*.port',
  'compose:services.*.driver',
  'compose:services.*.ports[0]',
  'compose:services.*.ports.',
  'compose:name.*',
  'compose:constructor.*.includes',
  'compose:volumes[].driver',
  'cli:run',
])('%s is none', (id) => {
  expect(isComposeKey(id, words)).toBe(false);
});
