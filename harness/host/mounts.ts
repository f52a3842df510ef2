/** The parts of this process's mount table (/proc/self/mountinfo, man 5 proc) that engines depend on. */
export interface Mount {
  path: string;
  fileSystem: string;
  /** Do mounts made below it reach the namespaces made from this one? */
  shared: boolean;
}

/** The cgroup hierarchy; `hybrid` is v1 controllers with a v2 hierarchy mounted beside them. */
export type CgroupLayout = 'v1' | 'v2' | 'hybrid';

export const cgroupRoot = '/sys/fs/cgroup';

/** Optional fields stand between the sixth field and a lone dash, the file system's type after it. */
export function parseMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [mount, source] = line.split(' - ');
    const fields = mount?.split(' ') ?? [];
    const path = fields[4];
    const fileSystem = source?.split(' ')[0];
    if (path === undefined || fileSystem === undefined) return [];
    return [{ path, fileSystem, shared: fields.slice(6).some((field) => field.startsWith('shared:')) }];
  });
}

/** Of several mounts on one path the last is visible. */
function visible(mounts: readonly Mount[], path: string): Mount | undefined {
  return mounts.findLast((mount) => mount.path === path);
}

/** Null where no cgroup hierarchy is mounted in the usual place. */
export function cgroupLayout(mounts: readonly Mount[]): CgroupLayout | null {
  if (visible(mounts, cgroupRoot)?.fileSystem === 'cgroup2') return 'v2';
  if (!mounts.some((mount) => mount.fileSystem === 'cgroup' && mount.path.startsWith(`${cgroupRoot}/`)))
    return null;
  return visible(mounts, `${cgroupRoot}/unified`)?.fileSystem === 'cgroup2' ? 'hybrid' : 'v1';
}

export function rootMountShared(mounts: readonly Mount[]): boolean {
  return visible(mounts, '/')?.shared ?? false;
}
