import { describe, expect, test } from 'vitest';
import { cgroupLayout, parseMountInfo, rootMountShared } from './mounts.ts';

const hybrid = `27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
31 23 0:28 / /sys/fs/cgroup rw,relatime shared:5 - tmpfs tmpfs rw,mode=755
35 31 0:32 / /sys/fs/cgroup/memory rw,relatime shared:9 - cgroup cgroup rw,memory
41 31 0:38 / /sys/fs/cgroup/unified rw,relatime shared:15 - cgroup2 cgroup2 rw
`;
const unified = `25 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
29 24 0:26 / /sys/fs/cgroup rw,nosuid,nodev master:4 - cgroup2 cgroup2 rw
`;

test.each([
  ['v2 alone', unified, 'v2'],
  ['v1 controllers and v2 beside them', hybrid, 'hybrid'],
  ['v1 alone', hybrid.replace(/^.*cgroup2.*$/m, ''), 'v1'],
  ['a v2 hierarchy somewhere else', unified.replace('/sys/fs/cgroup', '/mnt/cgroup'), null],
  ['v2 mounted over v1', `${hybrid}50 31 0:40 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n`, 'v2'],
  ['an empty table', '', null],
])('cgroups: %s', (_, text, layout) => {
  expect(cgroupLayout(parseMountInfo(text))).toBe(layout);
});

describe('the root mount', () => {
  test('is shared where an optional field says so', () => {
    expect(rootMountShared(parseMountInfo(hybrid))).toBe(true);
  });

  test('is not shared where it has no field, or receives only', () => {
    expect(rootMountShared(parseMountInfo(unified))).toBe(false);
    expect(rootMountShared(parseMountInfo('25 1 8:1 / / rw,relatime master:1 - ext4 /dev/sda1 rw'))).toBe(
      false,
    );
  });

  test('is the one mounted last', () => {
    const initial = '1 1 0:2 / / rw shared:1 - rootfs rootfs rw\n';
    expect(rootMountShared(parseMountInfo(initial + unified))).toBe(false);
  });
});
