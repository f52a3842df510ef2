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
    await expect(podmanWorks(broken)).rejects.toMatchObject({
      code: 'engine-broken',
      message: 'podman info fails: Error: no space',
    });
  });

  test('one that fails without a word is told of by its exit code', async () => {
    await expect(podmanWorks(podman('exit 125'))).rejects.toThrow(
      'podman info fails: exit code 125, and not a word',
    );
  });

  test.each([
    ['echo "<html>bad gateway</html>"', 'podman info gave no JSON: <html>bad gateway</html>'],
    ['exit 0', 'podman info gave no JSON: nothing'],
    ['echo "[]"', 'podman info gave an answer that is not understood (it: '],
  ])('one that says something else (%s) is broken', async (script, message) => {
    await expect(podmanWorks(podman(script))).rejects.toThrow(message);
  });

  test('the client of a machine elsewhere is not measured', async () => {
    expect(await podmanWorks(podman(`echo '{"host":{"serviceIsRemote": true}}'`))).toMatchObject({
      missing: { code: 'engine-broken', hint: 'run canialias inside that machine' },
    });
  });
});
