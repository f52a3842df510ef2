/**
 * How a program is run inside a lab container: by entering its namespaces, which root may and which costs
 * nothing, or through the exec of the engine that runs it.
 */

import type { CgroupLayout } from '../../harness/host/mounts.ts';
import type { TargetLine } from '../../harness/record/model.ts';
import type { ClientCommand } from '../../harness/transport/target.ts';
import type { LabMachine } from './lab-container.ts';
import type { Release } from './releases.ts';

export type Way = Exclude<TargetLine['entered'], 'host'>;

/** What a program inside is given; nothing of the caller's environment goes in. */
const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
};

/**
 * Who enters namespaces stays in the cgroup that they came from. systemd is asked for a cgroup inside (`asService`); without
 * it, that matters on cgroup v2, where a container sees nothing outside of its own.
 */
export function wayIn(host: Release['host'], cgroups: CgroupLayout | null): Way {
  const strange = host === 'container' && cgroups === 'v2';
  return process.getuid?.() === 0 && !strange ? 'namespaces' : 'exec';
}

/**
 * As a service of its own, where systemd is the first program: what enters from outside belongs to none of its cgroups.
 * Ends as the command does, and hands on what it says.
 */
export function asService(argv: readonly string[]): string[] {
  // The engines below it make cgroups of their own.
  return [
    'systemd-run',
    '--quiet',
    '--pipe',
    '--wait',
    '--collect',
    '--property=Delegate=yes',
    ...withEnvironment(argv),
  ];
}

function withEnvironment(argv: readonly string[]): string[] {
  const assignments = Object.entries(environment).map(([key, value]) => `${key}=${value}`);
  return ['env', '-i', ...assignments, ...argv];
}

export interface Command {
  file: string;
  args: string[];
  env: Record<string, string>;
}

export function inside(
  way: Way,
  client: ClientCommand,
  { name, pid }: Pick<LabMachine, 'name' | 'pid'>,
  argv: readonly string[],
): Command {
  const command = withEnvironment(argv);
  return way === 'namespaces'
    ? { file: 'nsenter', args: ['--target', String(pid), '--all', '--', ...command], env: environment }
    : { file: client.file, args: [...client.args, 'exec', name, ...command], env: { ...client.env } };
}
