import { describe, expect, test } from 'vitest';
import { scriptClient } from '../testing/sample-access.ts';
import type { FoundTarget } from './definition.ts';
import { podmanWorks } from './podman-program.ts';

function podman(script: string): FoundTarget {
  const client = scriptClient(script);
  return { id: 'podman-rootless', engine: 'podman', mode: 'rootless', client, api: { servedBy: client } };
}

describe('podmanWorks', () => {
  test('one that can tell of itself does', async () => {
    const found = podman(`echo '{"host":{"serviceIsRemote": false}}'`);
    expect(await podmanWorks(found)).toEqual({ found });
  });

  test('an early release that does not tell where its service is has none elsewhere', async () => {
    const early = podman(`test "$*" = "info --format json" && echo '{"host":{}}'`);
    expect(await podmanWorks(early)).toHaveProperty('found');
  });

  test('one that fails is broken, in its own last words', async () => {
    const broken = podman('echo "a warning" >&2; echo "Error: no space" >&2; exit 125');
    expect(await podmanWorks(broken)).toMatchObject({
      missing: {
        id: 'podman-rootless',
        code: 'engine-broken',
        reason: 'podman info fails: Error: no space',
      },
    });
  });

  test('the client of a machine elsewhere is not measured', async () => {
    expect(await podmanWorks(podman(`echo '{"host":{"serviceIsRemote": true}}'`))).toMatchObject({
      missing: { code: 'engine-broken', hint: 'run canialias inside that machine' },
    });
  });
});
