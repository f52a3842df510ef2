/** Facts about the host that decide what an engine can do here. Read once; nothing is assumed. */
import { readFile, stat } from 'node:fs/promises';
import { arch, platform, release, userInfo } from 'node:os';
import { join } from 'node:path';
import { type CgroupLayout, cgroupLayout, cgroupRoot, parseMountInfo, rootMountShared } from './mounts.ts';
import { type Distribution, parseOsRelease } from './os-release.ts';
import { hardLockedMemory, hardOpenFiles, hasCapSysResource } from './process-limits.ts';
import { ask, findProgram } from './programs.ts';

export type PackageManager = 'apt' | 'dnf';

export interface LinuxFacts {
  distribution: Distribution;
  /** Null where it is neither of those that the installation supports. */
  packageManager: PackageManager | null;
  /** Is systemd PID 1? */
  systemd: boolean;
  cgroups: CgroupLayout | null;
  /** Can the number of a container's processes be limited? Not where the host keeps that controller to itself. */
  limitsProcesses: boolean;
  capSysResource: boolean;
  /** Infinity where there is no limit. */
  hardOpenFiles: number;
  /** Bytes of memory that may be locked; Infinity where there is no limit. */
  hardLockedMemory: number;
  /** As `crun --version` tells; null where there is none. */
  crunVersion: string | null;
  /** Permission bits of the device; null where there is none. */
  tunMode: number | null;
  fuseMode: number | null;
  rootMountShared: boolean;
}

export interface HostFacts {
  platform: NodeJS.Platform;
  architecture: string;
  kernel: string;
  uid: number;
  userName: string;
  /** The user who became root through sudo. */
  sudoUser: string | null;
  /** Null on every other platform: engines run in a virtual machine there. */
  linux: LinuxFacts | null;
}

async function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

async function permissionBits(file: string): Promise<number | null> {
  return stat(file).then(
    (found) => found.mode & 0o777,
    () => null,
  );
}

async function packageManager(): Promise<PackageManager | null> {
  if ((await findProgram('apt-get')) !== null) return 'apt';
  return (await findProgram('dnf')) === null ? null : 'dnf';
}

async function readLinuxFacts(): Promise<LinuxFacts> {
  const osRelease = (await text('/etc/os-release')) || (await text('/usr/lib/os-release'));
  const mounts = parseMountInfo(await text('/proc/self/mountinfo'));
  const layout = cgroupLayout(mounts);
  const limits = await text('/proc/self/limits');
  return {
    distribution: parseOsRelease(osRelease),
    packageManager: await packageManager(),
    // The same test as sd_booted(3).
    systemd: (await permissionBits('/run/systemd/system')) !== null,
    cgroups: layout,
    limitsProcesses: layout !== 'v2' || /\bpids\b/.test(await text(join(cgroupRoot, 'cgroup.controllers'))),
    capSysResource: hasCapSysResource(await text('/proc/self/status')),
    hardOpenFiles: hardOpenFiles(limits),
    hardLockedMemory: hardLockedMemory(limits),
    crunVersion: /^crun version (\S+)/.exec((await ask('crun', ['--version'])) ?? '')?.[1] ?? null,
    tunMode: await permissionBits('/dev/net/tun'),
    fuseMode: await permissionBits('/dev/fuse'),
    rootMountShared: rootMountShared(mounts),
  };
}

/** A uid without an entry in the user database is named by its number. */
function caller(): { uid: number; userName: string } {
  try {
    const user = userInfo();
    return { uid: user.uid, userName: user.username };
  } catch {
    const uid = process.getuid?.() ?? -1;
    return { uid, userName: String(uid) };
  }
}

export async function readHostFacts(): Promise<HostFacts> {
  return {
    platform: platform(),
    architecture: arch(),
    kernel: release(),
    ...caller(),
    sudoUser: process.env.SUDO_USER ?? null,
    linux: platform() === 'linux' ? await readLinuxFacts() : null,
  };
}
