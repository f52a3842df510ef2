import { describe, expect, test } from 'vitest';
import { fixtureImages } from '../contract/fixture-images.ts';
import { baseLayer, type Variant, variantConfig, variantLayers, variantNames } from './image-variants.ts';

/** What an image has above the shared layer, by path: `uid:gid mode`, and a file's content. */
function ownPart(image: Variant): Record<string, string> {
  const entries = variantLayers(image).flatMap((layer) => (layer === baseLayer ? [] : layer));
  return Object.fromEntries(
    entries.map((entry): [string, string] => {
      if (entry.kind === 'applet-links') return [entry.directory, entry.kind];
      if (entry.kind === 'busybox') return [entry.path, entry.kind];
      const content = entry.kind === 'file' ? ` ${entry.content.toString()}` : '';
      return [entry.path, `${entry.uid}:${entry.gid} ${entry.mode.toString(8)}${content}`];
    }),
  );
}

describe('the fixture images', () => {
  test('are all that the engine verbs know, but for the registry', () => {
    expect([...variantNames, 'registry'].sort()).toEqual([...fixtureImages].sort());
  });

  test('say with entrypoint and command what each is named for', () => {
    const both = variantNames.map((image) => [
      image,
      variantConfig(image).Entrypoint,
      variantConfig(image).Cmd,
    ]);
    expect(both).toEqual(
      expect.arrayContaining([
        ['base', undefined, ['sh']],
        ['entrypoint', ['echo', 'entry'], undefined],
        ['cmd', undefined, ['echo', 'default']],
        ['entrypoint-cmd', ['echo', 'entry'], ['default']],
        ['no-command', undefined, undefined],
        ['single-binary', ['/busybox'], ['echo', 'alone']],
      ]),
    );
  });

  test('carry the settings that each is named for', () => {
    expect(variantConfig('user').User).toBe('app');
    expect(variantConfig('stop-signal').StopSignal).toBe('SIGUSR1');
    expect(variantConfig('healthcheck').Healthcheck).toEqual({
      Test: ['CMD-SHELL', 'test -f /tmp/healthy'],
      Interval: 1e9,
      Retries: 1,
    });
    expect(Object.values(variantConfig('labels').Labels ?? {})).toContain('a <&> b');
    expect(Object.keys(variantConfig('exposed').ExposedPorts ?? {})).toEqual(['80/tcp', '53/udp']);
  });

  test('hold the files that their settings point at', () => {
    expect(variantConfig('workdir').WorkingDir).toBe('/work/dir');
    expect(ownPart('workdir')).toHaveProperty('/work/dir', '0:0 755');
    expect(Object.keys(variantConfig('volume').Volumes ?? {})).toEqual(['/data']);
    expect(ownPart('volume')).toHaveProperty(['/data/seed'], '0:0 644 seed');
    expect(ownPart('content')).toMatchObject({
      '/content': '1000:1000 750',
      '/content/file': '1000:1000 640 content',
    });
    expect(ownPart('single-binary')).toEqual({ '/busybox': 'busybox' });
    expect(variantLayers('single-binary')).not.toContain(baseLayer);
  });

  test('have a directory above every file that a layer brings', () => {
    for (const image of variantNames.filter((name) => name !== 'single-binary')) {
      const made = new Set(['']);
      for (const entry of variantLayers(image).flat()) {
        const path = entry.kind === 'applet-links' ? `${entry.directory}/x` : entry.path;
        expect(made, `${image}: ${path}`).toContain(path.slice(0, path.lastIndexOf('/')));
        if (entry.kind === 'directory') made.add(path);
      }
    }
  });
});
