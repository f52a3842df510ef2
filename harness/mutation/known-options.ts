/**
 * Options that may be left out, by subcommand: those of commands that make an object or a process, and those that say
 * how an object that is named is ended. Nothing else is touched: without its `--filter` a command that removes would
 * reach what is not ours, and how a command that looks is asked is the question itself. Sources: the pages of
 * https://docs.docker.com/reference/cli/docker/ and https://docs.podman.io/en/latest/Commands.html.
 */
export interface KnownOptions {
  flags: ReadonlySet<string>;
  /** Options whose value is the next word, unless `=` joins the two. */
  valued: ReadonlySet<string>;
}

const known = (flags: string, valued: string): KnownOptions => ({
  flags: new Set(flags.split(' ').filter((name) => name !== '')),
  valued: new Set(valued.split(' ').filter((name) => name !== '')),
});

const container = known(
  'd detach i init interactive no-healthcheck no-hosts oom-kill-disable P privileged publish-all q quiet ' +
    'read-only rm t tty',
  'a add-host attach blkio-weight cap-add cap-drop cgroup-parent cgroupns cidfile cpu-shares cpus cpuset-cpus device ' +
    'device-cgroup-rule dns dns-option dns-search e entrypoint env env-file expose group-add h health-cmd ' +
    'health-interval health-retries health-start-period health-timeout hostname ip ip6 ipc l label link ' +
    'log-driver log-opt m mac-address memory memory-reservation memory-swap mount name net network network-alias ' +
    'oom-score-adj p pid pids-limit platform pod publish pull restart runtime secret security-opt shm-size ' +
    'stop-signal stop-timeout sysctl tmpfs u ulimit umask user userns uts v volume volumes-from w workdir',
);

/** By subcommand; `container run` and its kin are the same commands as `run`. */
export const knownOptions: Readonly<Record<string, KnownOptions>> = {
  run: container,
  create: container,
  exec: known('d detach i interactive privileged t tty', 'e env env-file u user w workdir'),
  'network create': known(
    'attachable disable-dns ingress internal ipv6',
    'd driver gateway ip-range label o opt subnet',
  ),
  'network connect': known('', 'alias driver-opt ip ip6 link'),
  'volume create': known('', 'd driver label o opt'),
  'pod create': known('infra', 'add-host hostname infra-image l label name net network p publish share'),
  build: known(
    'compress force-rm no-cache pull q quiet rm squash',
    'add-host build-arg cache-from cgroup-parent f file format iidfile isolation label layers memory network o output ' +
      'platform progress secret security-opt shm-size ssh t tag target ulimit',
  ),
  commit: known('', 'a author c change f format m message p pause'),
  push: known('a all-tags q quiet tls-verify', ''),
  pull: known('a all-tags q quiet tls-verify', 'platform'),
  start: known('a attach i interactive', ''),
  stop: known('', 't time timeout'),
  restart: known('', 't time timeout'),
  kill: known('', 's signal'),
  rm: known('f force', ''),
  rmi: known('f force', ''),
  'network rm': known('f force', ''),
  'volume rm': known('f force', ''),
};
