/** Traits that a scenario may require. An unmet requirement is `not-applicable`, never a difference. */
import type { Traits } from '../record/model.ts';
import { compareReleases } from '../release-of.ts';

interface RequirementRule {
  met: (traits: Traits) => boolean;
  /** Why the question cannot be asked where it is not met. */
  reason: string;
}

const rules = {
  rootful: { met: (t) => t.mode === 'rootful', reason: 'asks about a rootful engine' },
  rootless: { met: (t) => t.mode === 'rootless', reason: 'asks about a rootless engine' },
  'same-host': {
    met: (t) => t.sameHost,
    reason: 'looks at the engine from its host, and the engine runs elsewhere (a VM or a remote socket)',
  },
  'host-root': { met: (t) => t.hostRoot, reason: 'looks at the host as only root may' },
  cgroup2: { met: (t) => t.cgroupVersion === 2, reason: 'needs cgroup v2, and this host has v1' },
  'own-cgroups': {
    met: (t) => t.mode === 'rootful' || t.cgroupVersion === 2,
    reason:
      'needs a cgroup of the container, which an ordinary user cannot create in cgroup v1, as this host has it',
  },
  'processes-by-cgroup': {
    // Podman reads the processes from the PID namespace.
    met: (t) => t.engine === 'podman' || t.mode === 'rootful' || t.cgroupVersion === 2,
    reason:
      'Docker reads the processes from the cgroup of the container, which an ordinary user cannot create in cgroup v1, as this host has it',
  },
  'own-storage-driver': {
    // Without overlayfs in user namespaces there is no other choice; in the lab the daemon is told to use it.
    met: (t) => t.engine === 'podman' || t.storageDriver !== 'fuse-overlayfs',
    reason: 'asks which storage driver the engine chooses, and here the host leaves it only fuse-overlayfs',
  },
  systemd: { met: (t) => t.systemd, reason: 'needs systemd as PID 1 of the host' },
  'health-timers': {
    met: (t) => t.engine === 'docker' || t.systemd,
    reason: 'Podman runs checks of health by timers of systemd, which this host does not have',
  },
  'memory-controller': {
    met: (t) => mayLimit(t, 'memory'),
    reason: 'needs the memory controller of cgroups, which this engine may not use here',
  },
  'no-memory-controller': {
    met: (t) => !mayLimit(t, 'memory'),
    reason: 'asks about an engine that may not limit memory, and this one may',
  },
  'cpu-controllers': {
    met: (t) => mayLimit(t, 'cpu') && mayLimit(t, 'cpuset'),
    reason: 'needs the controllers cpu and cpuset of cgroups, which this engine may not use here',
  },
  'pids-controller': {
    met: (t) => mayLimit(t, 'pids'),
    reason: 'needs the pids controller of cgroups, which this engine may not use here',
  },
  'delegated-controllers': {
    // Without controllers that are delegated to its user it leaves the names of cgroups to the OCI runtime.
    met: (t) => t.engine === 'podman' || t.mode === 'rootful',
    reason:
      'rootless Docker names the cgroups of containers only where the host delegates controllers to its user, as this one may not',
  },
  'daemon-json': {
    met: (t) => t.engine === 'podman' || t.mode === 'rootful',
    reason: 'changes /etc/docker/daemon.json, which rootless Docker does not read',
  },
  'unraised-oom-score': {
    met: (t) => t.engine === 'podman' || t.mode === 'rootful',
    reason:
      'a rootless Docker is a unit of its user, which systemd gives a higher OOM score that it cannot take from its containers',
  },
  'unit-cgroup': {
    // What systemd gives to its user is v2; containers/common before 0.61 asks who owns the v1 ones, too.
    met: (t) => t.engine === 'docker' || t.mode === 'rootful' || compareReleases(t.version, '5.3.0') >= 0,
    reason:
      'rootless Podman before 5.3 leaves the cgroup of its unit on a host that has cgroup v1 beside v2, as this one may',
  },
  'every-capability': {
    // Since 23.0 Docker asks for those that it has itself, as Podman does; in a user namespace there are all.
    met: (t) =>
      t.capSysResource ||
      t.engine === 'podman' ||
      t.mode === 'rootless' ||
      Number.parseInt(t.version, 10) >= 23,
    reason:
      'before 23.0 Docker asks for every capability that there is, and this host does not give CAP_SYS_RESOURCE to anyone',
  },
  ipv6: { met: (t) => t.ipv6, reason: 'needs the IPv6 loopback address, which this host does not have' },
  'privileged-ports': {
    met: (t) => t.unprivilegedPortStart > 1,
    reason: 'asks about privileged ports, and every user of this host may listen on all ports',
  },
  'forward-accept': {
    // Docker sets the policy to DROP and accepts its own packets; those of another engine are dropped.
    met: (t) => t.engine === 'docker' || t.mode === 'rootless' || t.forwardPolicy !== 'DROP',
    reason: 'the host drops packets that are passed on, as Docker on the same host makes it do',
  },
  buildkit: {
    // Up to 20.10 Docker's client speaks to the BuildKit of the engine by itself.
    met: (t) =>
      t.client === 'podman' ||
      (t.engine === 'docker' && (Number.parseInt(t.clientVersion, 10) < 23 || t.builder === 'buildkit')),
    reason: 'asks what BuildKit builds, and Docker’s client finds none here: no plugin, or a Podman',
  },
  buildx: {
    // On Podman's socket the plugin has to fetch an image of BuildKit from a registry.
    met: (t) => t.client === 'podman' || (t.engine === 'docker' && t.builder === 'buildkit'),
    reason:
      'asks about the buildx plugin, which Docker’s client does not have here, or no BuildKit to speak to',
  },
  'no-labels': {
    met: (t) => !t.selinux && !t.apparmor,
    reason: 'asks about a host without SELinux and AppArmor, and this one has either',
  },
  'own-client': {
    met: (t) => t.client === t.engine,
    reason: 'sets up the engine’s own client, and this column asks through another one',
  },
  compose: {
    met: (t) => t.compose !== null,
    reason: 'needs docker compose, docker-compose or podman-compose, whichever belongs to the client',
  },
  'compose-specification': {
    met: (t) =>
      t.compose !== null &&
      (t.compose !== 'docker-compose' || compareReleases(t.composeVersion ?? '', '1.28.6') >= 0),
    reason: 'needs a compose that reads compose.yaml without a version, as docker-compose does since 1.28.6',
  },
  'exact-log-times': {
    met: (t) => t.engine === 'docker' || t.client === 'podman' || compareReleases(t.version, '5.8.0') < 0,
    reason:
      'since 5.8 Podman’s API tells fractions of a second in logs, and reads them as floating-point numbers: it is chance whether a line of exactly that time is left out',
  },
  'docker-py': {
    met: (t) => (t.dockerPy ?? null) !== null,
    reason: 'needs the Python library docker (package python3-docker) on the host',
  },
  'docker-sock-unlinked': {
    met: (t) => t.engine === 'docker' || (t.dockerSockLink ?? null) === null,
    reason:
      'this host links /var/run/docker.sock to another socket, as the package podman-docker does, so it is not the engine that decides',
  },
  reboot: {
    met: (t) => t.disposable && t.systemd,
    reason: 'boots the machine anew, which only the lab does, with a machine of its own that systemd runs',
  },
  disposable: {
    met: (t) => t.disposable,
    reason: 'changes the whole engine, which only a lab engine allows',
  },
} as const satisfies Record<string, RequirementRule>;

export type Requirement = keyof typeof rules;

/** An engine that does not tell may where root does, in cgroup v1, which has every controller. */
function mayLimit({ controllers, mode, cgroupVersion }: Traits, controller: string): boolean {
  return controllers?.includes(controller) ?? (mode === 'rootful' && cgroupVersion === 1);
}

/** The reasons why a target cannot be asked; empty when all requirements are met. */
export function unmetRequirements(needs: readonly Requirement[], traits: Traits): string[] {
  return needs.filter((need) => !rules[need].met(traits)).map((need) => rules[need].reason);
}
