import { describe, expect, test } from 'vitest';
import { probeOf } from './probe.ts';

const labels = { 'io.canialias.run': 'abcdefgh' };

describe('the probe of an endpoint', () => {
  test('asks for an object that does not exist', () => {
    const probe = probeOf({ method: 'GET', path: '/containers/{id}/json' }, labels, false);
    expect(probe).toEqual({ path: '/containers/zz-none/json' });
  });

  test('sends an array where an object is demanded, with our label', () => {
    const probe = probeOf({ method: 'POST', path: '/volumes/create' }, labels, false);
    expect(probe).toEqual({ path: '/volumes/create', body: [labels] });
  });

  test('reaches for no registry but one that nobody serves', () => {
    const probe = probeOf({ method: 'GET', path: '/distribution/{name}/json' }, labels, false);
    expect(probe?.path).toBe('/distribution/127.0.0.1:1/zz-none/json');
  });

  test('of what removes or leaves goes to disposable engines alone', () => {
    for (const path of ['/containers/prune', '/build/prune', '/swarm/leave']) {
      expect(probeOf({ method: 'POST', path }, labels, false)).toBeNull();
    }
    const probe = probeOf({ method: 'POST', path: '/volumes/prune' }, labels, true);
    expect(decodeURIComponent(probe?.path ?? '')).toBe('/volumes/prune?filters={"label":["zz-none=zz"]}');
  });
});
