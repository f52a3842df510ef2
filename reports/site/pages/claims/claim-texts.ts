/** What tutorials and field notes tell people who move between the engines, in their order. */

interface ClaimGroup {
  title: string;
  /** Texts by claim id; backticks stand around what one types. */
  claims: Readonly<Record<string, string>>;
}

export const claimGroups: readonly ClaimGroup[] = [
  {
    title: 'Lifecycle: run, exec, rm',
    claims: {
      'run-01':
        'The basic commands are identical on both engines: `help`, `version`, `system info`, `system df`, `ps`, `container ls`.',
      'run-02':
        '`run IMAGE hostname` prints the short container id; the stopped container stays until removed.',
      'run-03': '`container rm $(container ls -lq)` removes the last container.',
      'run-04': '`--rm` removes the container when it exits, whatever its exit code.',
      'run-05': 'A container name is unique: a second container of that name is refused.',
      'run-06': 'A running container cannot be removed without force; stopped, it can.',
      'run-07':
        '`ls --filter name=X --quiet` gives the id of X (name filter is a match on part of the name, not equality).',
      'run-08': '`ENTRYPOINT` always runs and `CMD` gives it arguments; both can be overridden at `run`.',
      'run-09': 'An image may hold one static binary and nothing else.',
      'run-10':
        '`exec` runs a command in a running container; `exec -it` gives an interactive shell (a real terminal).',
      'run-11':
        "`inspect --format '{{.Id}}'` works on both; some inspect keys exist on one engine only (`ImageName` on Podman).",
      'run-12': '`run -dit --name N --network NET IMAGE sh` keeps a shell running in the background.',
      'run-13':
        '127.0.0.1 in a container is the container itself; the name `localhost` may not be (IPv6 or hosts file).',
      'run-14':
        'The exit code of the process is the exit code of `run`; 125, 126, 127 mean engine error, not executable, not found.',
      'run-15':
        'Start, list, stop and delete work over the Docker REST API with plain HTTP on the socket, the same calls on both engines.',
      'run-16':
        'Everything the CLI does goes through that API on Docker; Podman works with no daemon at all.',
      'run-17':
        "Data lives under one engine-wide root directory (Docker) or the user's home (rootless Podman).",
    },
  },
  {
    title: 'Volumes and mounts',
    claims: {
      'vol-01': 'Data written in a container is gone when the container is removed.',
      'vol-02':
        '`-v NAME:/path` keeps data in a named volume across containers; a missing volume is created.',
      'vol-03': '`-v /host/dir:/path` binds a host directory; changes are seen on both sides.',
      'vol-04': '`-v ./dir:/path` accepts a relative source.',
      'vol-05': 'A missing host directory, and missing directories in the target, are created.',
      'vol-06': '`:ro` refuses writes, `:rw` is the default.',
      'vol-07': 'A single file can be bound.',
      'vol-08': 'A new named volume mounted over image content starts with a copy of that content.',
      'vol-09': '`volume rm` fails while a container uses the volume, and works after.',
      'vol-10': '`volume prune` removes unused volumes; named volumes are never removed on their own.',
      'vol-11':
        '`--mount type=volume,...,volume-driver=local,volume-opt=...` passes driver options (NFS in the tutorials; a tmpfs or bind option shows the same path without a server).',
      'vol-12': '`volume create --driver local -o type=... -o device=... -o o=...` does the same up front.',
      'vol-13': "`--volumes-from C` gives the second container the first one's mounts.",
      'vol-14': 'A volume can be filled by a helper container and served by another.',
    },
  },
  {
    title: 'Networks: default bridge against custom bridge',
    claims: {
      'net-01':
        'With no `--network`, a container gets its own network namespace on the default bridge (Docker and rootful Podman).',
      'net-02': 'The default bridge has 172.17.0.0/16 (Docker) and 10.88.0.0/16 (Podman).',
      'net-03': 'Containers on the default bridge reach each other by IP.',
      'net-04':
        'Containers on the default bridge do not reach each other by name; on a custom bridge they do.',
      'net-05': 'A rootless container has no IP address of its own by default; `inspect` shows none.',
      'net-06':
        'Rootless, the default bridge must be asked for by name (`--network podman`) and then behaves like a bridge.',
      'net-07': 'Rootless containers talk to each other only through ports published on the host.',
      'net-08': 'Rootful Podman containers on a custom bridge reach each other by IP and by name.',
      'net-09':
        'A custom bridge isolates: a container outside it cannot reach one inside, a container inside can.',
      'net-10':
        '`ping` inside a container needs CAP_NET_RAW, which Podman does not give by default; with `--cap-add NET_RAW` it works.',
      'net-11': "Outbound traffic is masqueraded: the peer sees the host's address, and replies come back.",
      'net-12':
        "A container reaches the host on the bridge's `.1` gateway address (Docker and rootful Podman).",
      'net-13':
        '`network create`, `ls`, `inspect`, `connect`, `disconnect`, `rm` are the same on both; a connected container gains an interface, a disconnected one loses it.',
      'net-14': "`network create --subnet CIDR` sets the subnet; the container's address is in it.",
      'net-15': 'Several networks at once: `--network a,b` at run, or `network connect` after.',
      'net-16': 'One container may listen on the same port on two of its networks with no conflict.',
      'net-17':
        'A front / back segmentation holds: web is on both networks, the database only on the back one and out of reach of the front one.',
      'net-18': "`--network host` shares the host's namespace; `--network none` has only loopback.",
      'net-19':
        'Each bridge network is a Linux bridge with veth pairs, visible from the host (Docker and rootful Podman), with forwarding on.',
      'net-20': '`network rm` fails while a container is attached.',
      'net-21': '`--link` does not exist on Podman.',
      'net-22': 'The `bridge` network can be inspected by that name on both.',
    },
  },
  {
    title: 'Published ports',
    claims: {
      'port-01': '`-p HOST:CONTAINER` makes the port reachable on every host address, shown as 0.0.0.0.',
      'port-02': '`-p IP:HOST:CONTAINER` makes it reachable on that address only.',
      'port-03': 'A host port can be used once: the second container is refused.',
      'port-04': 'Rootless cannot publish a host port under 1024; Docker can.',
      'port-05': "`port C` lists the mappings; `port --all` lists all containers' (Podman only).",
      'port-06':
        '`-P` publishes every exposed port on a free host port; rootless containers need it to be reached.',
      'port-07':
        "A port not published at start is reached by entering the container's network namespace (`nsenter -t PID -n`), with the PID from `inspect`.",
      'port-08':
        "Rootless forwarding keeps, or hides, the client's source address (depends on the forwarder).",
    },
  },
  {
    title: 'DNS by name',
    claims: {
      'dns-01': 'On a custom bridge the container name resolves; so do `--network-alias` names.',
      'dns-02':
        'With netavark and aardvark-dns, a new network has `dns_enabled: true` and a resolver runs for it by itself, rootful and rootless.',
      'dns-03':
        'With CNI a new network has no DNS unless the dnsname plugin is installed (it needs dnsmasq).',
      'dns-04': '`network create --disable-dns` makes a network without DNS (Podman).',
      'dns-05': 'A container on several networks resolves names on each of them (netavark).',
      'dns-06':
        'Changing the default network in containers.conf moves rootful containers to it, and is ignored rootless.',
      'dns-07': "`--dns IP` (repeated) sets the container's resolvers and shows in /etc/resolv.conf.",
      'dns-08': '`info` names the network backend (`cni` or `netavark`).',
      'dns-09':
        "A network made by Podman 3.4 with CNI fails on the plugins' version until `cniVersion` is lowered.",
    },
  },
  {
    title: 'Shared namespaces',
    claims: {
      'ns-01': 'Each container has its own net, pid, mount, uts and ipc namespace, and optionally user.',
      'ns-02': "`--network container:C` shares the network: 127.0.0.1 of one is the other's.",
      'ns-03': "`--pid container:C` shows the other's processes, and `/proc/1/environ` can be read.",
      'ns-04': '`--ipc container:C` shares /dev/shm.',
      'ns-05':
        "A pod's containers share one network: they reach each other on localhost, and ports are published by the pod.",
      'ns-06': "Two rootless pods reach each other only through the host's published ports.",
      'ns-07': 'Namespaces of a container can be seen from the host in /proc/PID/ns.',
    },
  },
  {
    title: 'Registry and images',
    claims: {
      'reg-01':
        '`login`, `tag`, `push`, `rmi`, `pull`, `logout` against a local registry with TLS and a password work the same.',
      'reg-02':
        "The registry's certificate is trusted from `/etc/docker/certs.d/HOST:PORT/ca.crt` (Docker), `/etc/containers/certs.d` or the user's directory (Podman).",
      'reg-03':
        'A plain-HTTP registry on localhost is accepted (Docker) or refused without `--tls-verify=false` (Podman).',
      'reg-04':
        'A short name means docker.io on Docker; Podman consults aliases and search registries, so the full name is safer.',
      'reg-05': 'An image can be named by tag or by digest; a pull by digest gives that content.',
      'reg-06': '`image inspect`, `image history`, `image ls`, `image rm`, `image prune` are the same.',
      'reg-07': '`manifest inspect` shows the manifest list; Docker needs `-v` for detail.',
      'reg-08': '`image save -o FILE` writes an archive the other engine can `load`.',
      'reg-09': 'A wrong password is refused; a push without login to a protected registry is refused.',
      'reg-10':
        'Credentials are stored in a file whose place differs (`~/.docker/config.json`, the runtime directory).',
      'reg-11': "Removing a layer's file in a later layer does not make the image smaller.",
      'reg-12': '`image prune` removes dangling images only, `-a` all unused.',
      'reg-13':
        'The registry itself runs as a container with `--restart=always`, bind mounts and environment settings.',
    },
  },
  {
    title: 'The alias itself, and what one engine has alone',
    claims: {
      'alias-01':
        'With `alias docker=podman` everyday commands and scripts run unchanged (the sum of the matrix: which areas hold in full, which do not).',
      'alias-02':
        "The distribution's `podman-docker` package puts a `docker` on the PATH that is Podman, with a notice on stderr that `/etc/containers/nodocker` silences.",
      'alias-03': "Existing Docker clients work on Podman's socket through `DOCKER_HOST`.",
      'kube-01':
        'Podman runs Kubernetes Pod files (`kube play`, `play kube`) and writes them (`generate kube`); Docker has nothing like it.',
      'unit-01':
        'Podman writes systemd units for containers (`generate systemd`, Quadlet); Docker restarts containers through its daemon.',
    },
  },
];
