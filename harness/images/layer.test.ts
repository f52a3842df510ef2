import { describe, expect, test } from 'vitest';
import { busybox } from '../testing/test-binaries.ts';
import { directory, file, layerArchive } from './layer.ts';
import { fixedTime, unpacked } from './tar.ts';

const app = { uid: 1000, gid: 1000 };

describe('layerArchive', () => {
  test('gives the same bytes every time', async () => {
    const layer = [directory('/a'), file('/a/b', 'text')];
    expect(await layerArchive(layer, busybox())).toEqual(await layerArchive(layer, busybox()));
  });

  test('keeps owners, modes and content, below the root and at a fixed time', async () => {
    const layer = [directory('/a', 0o1777, app), file('/a/b', 'text', 0o600, app)];
    const entries = await unpacked(await layerArchive(layer, busybox()));
    expect(
      entries.map(({ header, content }) => [header.name, header.type, header.mode, content.toString()]),
    ).toEqual([
      ['a/', 'directory', 0o1777, ''],
      ['a/b', 'file', 0o600, 'text'],
    ]);
    for (const { header } of entries) {
      expect(header).toMatchObject({ ...app, mtime: fixedTime, uname: '', gname: '' });
    }
  });

  test('puts busybox in, and beside it a link for every other applet', async () => {
    const program = busybox();
    const entries = await unpacked(
      await layerArchive(
        [
          { kind: 'busybox', path: '/bin/busybox' },
          { kind: 'applet-links', directory: '/bin' },
        ],
        program,
      ),
    );
    const [first, ...links] = entries;
    expect(first?.header).toMatchObject({ name: 'bin/busybox', mode: 0o755, uid: 0, gid: 0 });
    expect(first?.content).toEqual(program);
    expect(links.map(({ header }) => header.name)).toContain('bin/sh');
    expect(new Set(links.map(({ header }) => `${header.type} ${header.linkname}`))).toEqual(
      new Set(['symlink busybox']),
    );
  });
});
