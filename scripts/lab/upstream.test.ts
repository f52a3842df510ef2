import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import configuration from '../../lab.json' with { type: 'json' };
import { upstreamReleases } from './upstream.ts';

describe('upstreamReleases', () => {
  test('each image is a release that promises its version of one engine', () => {
    const upstreamImages = ['docker:28-dind', 'quay.io/podman/stable:v5.6'];
    expect(upstreamReleases({ upstreamImages })).toMatchObject([
      { name: 'docker-28', docker: '28', podman: null },
      { name: 'podman-5.6', docker: null, podman: '5.6' },
    ]);
  });

  test('what is built holds the engine of that image', () => {
    const [docker, podman] = upstreamReleases({
      upstreamImages: ['docker.io/library/docker:27.3-dind', 'quay.io/podman/stable:v4.9'],
    });
    expect(JSON.stringify(docker?.base)).toContain('--from=docker.io/library/docker:27.3-dind');
    expect(JSON.stringify(podman?.base)).toContain('FROM quay.io/podman/stable:v4.9');
  });

  test('settings of the image for a Podman without namespaces of its own are left out', () => {
    const [podman] = upstreamReleases({ upstreamImages: ['quay.io/podman/stable:v4.9'] });
    expect(JSON.stringify(podman?.base)).toContain('rm -f /etc/containers/containers.conf');
  });

  test('other images and other shapes are refused with what is known', () => {
    expect(() => upstreamReleases({ upstreamImages: ['alpine:3'] })).toThrow('alpine:3');
    for (const other of [
      { images: [] },
      { upstreamImages: [], more: 1 },
      { upstreamImages: [28] },
      'docker',
      null,
    ])
      expect(() => upstreamReleases(other)).toThrow('malformed');
  });
});

test('the nightly workflow measures each of them', () => {
  const workflow = readFileSync(new URL('../../.github/workflows/nightly.yml', import.meta.url), 'utf8');
  const named = [...workflow.matchAll(/^ {10}- ((?:docker|podman)-[\d.]+)$/gm)].map(([, name]) => name);
  expect(named).toEqual(upstreamReleases(configuration).map(({ name }) => name));
});
