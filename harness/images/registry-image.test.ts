import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { elf } from '../testing/test-binaries.ts';
import { baseLayer } from './image-variants.ts';
import { publicRegistryImage, registryFrom, registryImage, sharedLibraries } from './registry-image.ts';

describe('sharedLibraries', () => {
  test('names libraries and loader by path, and leaves out what has none', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c)',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1d)',
    ].join('\n');
    expect(sharedLibraries(output)).toEqual([
      '/lib/x86_64-linux-gnu/libc.so.6',
      '/lib64/ld-linux-x86-64.so.2',
    ]);
  });

  test('a loader that is its own library stands there once', () => {
    const output = '\t/lib/ld-musl-x86_64.so.1 (0x7f)\n\tlibc.musl => /lib/ld-musl-x86_64.so.1 (0x7f)\n';
    expect(sharedLibraries(output)).toEqual(['/lib/ld-musl-x86_64.so.1']);
  });

  test('a library that is not found makes the binary useless', () => {
    expect(sharedLibraries('\tlibgone.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n')).toBeNull();
  });
});

describe('registryFrom', () => {
  const image = registryFrom([
    { path: '/usr/bin/docker-registry', content: Buffer.from('program') },
    { path: '/lib/somewhere/libc.so.6', content: Buffer.from('library') },
  ]);
  const own = image.layers[1] ?? [];

  test('stands on the base layer and starts with its settings file', () => {
    expect(image.layers[0]).toBe(baseLayer);
    expect(image.config).toMatchObject({
      Entrypoint: ['/usr/bin/docker-registry'],
      Cmd: ['serve', '/etc/docker/registry/config.yml'],
    });
    const settings = own.find((entry) => entry.kind === 'file' && entry.path.endsWith('config.yml'));
    expect(settings).toMatchObject({
      content: expect.stringContaining('rootdirectory: /var/lib/registry') as string,
    });
  });

  test('makes every directory that the base lacks, parents first', () => {
    const made = own.flatMap((entry) => (entry.kind === 'directory' ? [entry.path] : []));
    expect(made).toEqual([
      '/etc/docker',
      '/etc/docker/registry',
      '/lib',
      '/lib/somewhere',
      '/usr',
      '/usr/bin',
      '/var/lib',
      '/var/lib/registry',
    ]);
  });
});

describe('registryImage', () => {
  test('is null without a registry binary, or with something else in its place', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'canialias-registry-'));
    expect(await registryImage(join(directory, 'nowhere'))).toBeNull();
    await writeFile(join(directory, 'script'), '#!/bin/sh\n');
    expect(await registryImage(join(directory, 'script'))).toBeNull();
    await rm(directory, { recursive: true });
  });

  test('needs nothing beside a static binary', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'canialias-registry-'));
    await writeFile(join(directory, 'static'), elf());
    const files = (await registryImage(join(directory, 'static')))?.layers[1]?.flatMap((entry) =>
      entry.kind === 'file' ? [entry.path] : [],
    );
    expect(files).toEqual(['/etc/docker/registry/config.yml', '/usr/bin/docker-registry']);
    await rm(directory, { recursive: true });
  });
});

test('the public image is pinned by its digest alone', () => {
  expect(publicRegistryImage).toMatch(/^docker\.io\/library\/registry@sha256:[0-9a-f]{64}$/);
});
