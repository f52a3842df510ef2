/** One engine's machine: a container of a lab image on the local Docker, with room of its own for its data. */
import { execPath } from 'node:process';
import type { BindMount } from 'testcontainers/build/types.js';
import * as z from 'zod';
import { CanialiasError } from '../../harness/errors.ts';
import type { CgroupLayout } from '../../harness/host/mounts.ts';
import { projectRoot } from '../../harness/place.ts';
import type { Journal } from '../../harness/safety/journal.ts';
import { runLabel } from '../../harness/safety/labels.ts';
import { getParsed } from '../../harness/transport/get-parsed.ts';
import { shortened } from '../../harness/transport/parsed.ts';
import { request } from '../../harness/transport/request.ts';
import type { Target } from '../../harness/transport/target.ts';
import { Trouble } from '../../harness/transport/trouble.ts';
import type { Release } from './releases.ts';

/** Where a lab container finds the project, and where it leaves what it measured. */
export const places = {
  project: '/canialias',
  out: '/canialias-out',
  node: '/usr/local/bin/node',
  busybox: '/usr/local/libexec/canialias/busybox',
} as const;

/** Bytes of memory that one lab container may use. */
export const memoryLimit = 4 * 1024 ** 3;

/** A shutdown that takes longer is cut off, as systemd does by itself after a minute and a half. */
const shutDownMs = 90_000;

const inspectSchema = z.object({ State: z.object({ Pid: z.number() }) });

export interface LabMachine {
  name: string;
  /** Process id of its first process, as this host sees it; another one after each boot. */
  readonly pid: number;
  /** Shuts systemd down in there and boots it anew; volumes stay, and what is in memory goes. */
  bootAnew: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface MachineOptions {
  /** The Docker that the lab runs on. */
  target: Target;
  journal: Journal;
  runId: string;
  /** Unique among the machines of the run. */
  name: string;
  image: string;
  /** Path of the static busybox that all fixture images are made of, here and in every release alike. */
  busybox: string;
  /** Directory of this host for what is measured. */
  out: string;
  host: Release['host'];
  /** Of this host. */
  cgroups: CgroupLayout | null;
  /** Units that systemd is not to start there. */
  without: readonly string[];
  /** May a privileged container be started here? A host without CAP_SYS_RESOURCE refuses it. */
  privileged: boolean;
}

export async function startMachine(options: MachineOptions): Promise<LabMachine> {
  const { target, journal, runId, name, image, busybox, out } = options;
  process.env.DOCKER_HOST = `unix://${target.socket}`;
  // Its own clean-up container needs an image from a registry; the run's journal and watchdog clean up.
  process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
  const { GenericContainer, Wait } = await import('testcontainers');

  class Machine extends GenericContainer {
    /** Everything that a privileged container has but CAP_SYS_RESOURCE. */
    withAllButResource(): this {
      // What the client makes of `systempaths=unconfined`.
      this.hostConfig.MaskedPaths = [];
      this.hostConfig.ReadonlyPaths = [];
      this.hostConfig.DeviceCgroupRules = ['a *:* rwm'];
      this.hostConfig.Devices = ['/dev/net/tun', '/dev/fuse'].map((path) => ({
        PathOnHost: path,
        PathInContainer: path,
        CgroupPermissions: 'rwm',
      }));
      const unconfined = ['seccomp=unconfined', 'apparmor=unconfined'];
      return this.withAddedCapabilities('ALL')
        .withDroppedCapabilities('SYS_RESOURCE')
        .withSecurityOpt(...unconfined);
    }

    /** systemd on a cgroup v2 of its own: the hierarchies of this host are not seen in there. */
    withSystemd(unitsAside: readonly string[]): this {
      Object.assign(this.hostConfig, { CgroupnsMode: 'private' });
      // Tells systemd to shut down.
      this.createOpts.StopSignal = 'SIGRTMIN+3';
      return this.withCommand([
        'sh',
        `${places.project}/scripts/lab/init.sh`,
        ...unitsAside,
      ]).withWaitStrategy(
        Wait.forSuccessfulCommand(
          'systemctl is-system-running --wait || test "$(systemctl is-system-running)" = degraded',
        ),
      );
    }

    /**
     * What the container is by itself, on the cgroups of this host: all of them for v1, its own for v2. Without an init,
     * zombies hold on to session keyrings until the user's quota of them is used up.
     */
    withInit(cgroups: CgroupLayout | null): this {
      this.hostConfig.Init = true;
      const command =
        cgroups === 'v2'
          ? ['sh', `${places.project}/scripts/lab/own-cgroup.sh`]
          : ['sh', '-c', 'echo up; exec sleep infinity'];
      if (cgroups === 'v2') Object.assign(this.hostConfig, { CgroupnsMode: 'private' });
      else this.hostConfig.Binds?.push('/sys/fs/cgroup:/sys/fs/cgroup:rw');
      return this.withCommand(command).withWaitStrategy(Wait.forLogMessage('up'));
    }
  }

  // Podman mounts overlays below /var/tmp, too, which an overlay itself cannot carry.
  const data = ['/var/lib/docker', '/var/lib/containers', '/var/tmp', '/home'].map((path, index) => ({
    source: `${name}-${index}`,
    target: path,
    mode: 'rw' as const,
  }));
  const mounts: BindMount[] = [
    ...data,
    { source: projectRoot, target: places.project, mode: 'ro' },
    { source: execPath, target: places.node, mode: 'ro' },
    { source: busybox, target: places.busybox, mode: 'ro' },
    { source: out, target: places.out, mode: 'rw' },
  ];
  journal.add({ kind: 'container', target: target.id, name, implicit: false });
  for (const { source } of data)
    journal.add({ kind: 'volume', target: target.id, name: source, implicit: true });
  const plain = new Machine(image)
    .withName(name)
    .withLabels({ [runLabel]: runId })
    .withTmpFs({ '/run': 'exec,mode=755', '/tmp': 'exec,suid,dev,mode=1777' })
    .withBindMounts(mounts)
    .withResourcesQuota({ memory: memoryLimit / 1024 ** 3 })
    .withStartupTimeout(60_000);
  const allowed = options.privileged ? plain.withPrivilegedMode() : plain.withAllButResource();
  const machine =
    options.host === 'systemd' ? allowed.withSystemd(options.without) : allowed.withInit(options.cgroups);
  const started = await machine.start().catch((error: unknown) => {
    throw new CanialiasError(
      'lab-failed',
      `the container of ${image} did not start: ${shortened(error instanceof Error ? error.message : String(error))}`,
      'see what this Docker says of it: docker logs, or docker events while it runs again',
      error,
    );
  });
  const pidNow = async () => {
    const { State } = await getParsed(target.socket, `/containers/${started.getId()}/json`, inspectSchema);
    return State.Pid;
  };
  let pid = await pidNow();
  return {
    name,
    get pid() {
      return pid;
    },
    async bootAnew() {
      await started.restart({ timeout: shutDownMs });
      pid = await pidNow();
    },
    async stop() {
      await started.stop({ timeout: 0, remove: true, removeVolumes: true });
      for (const { source } of data) {
        const path = `/volumes/${source}`;
        const { status, body } = await request(target.socket, { method: 'DELETE', path });
        if (status >= 400) throw new Trouble(`DELETE ${path} answers ${status}: ${shortened(body)}`);
      }
    },
  };
}
