#!/bin/sh
# Makes a lab container ready for its engines, once, before anything is measured in it. Its arguments are the targets.
# What an ordinary host needs is left to `canialias --install`; this is what only a container lacks.
set -eu
# Where systemd boots, it was done before.
[ -d /run/systemd/system ] || sh "$(dirname "$0")/ordinary-host.sh"

# Podman 3 reads no drop-ins; in a lab its one configuration file is ours to write.
case $(podman --version) in
  *' 3.'*)
    ln -sf /etc/containers/containers.conf.d/canialias.conf /etc/containers/containers.conf
    # Its service leaves a connection to the system bus open for each container; a user may have 256 of them.
    if [ -d /run/systemd/system ]; then
      printf '<busconfig><limit name="max_connections_per_user">65536</limit></busconfig>\n' \
        >/etc/dbus-1/system-local.conf
      systemctl reload dbus
    fi
    ;;
esac

rootless_docker() {
  user=canialias
  runtime=/run/user/$(id -u "$user")
  as_user="runuser -u $user -- env -i HOME=/home/$user USER=$user XDG_RUNTIME_DIR=$runtime \
    PATH=/usr/share/docker.io/contrib:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
  network='DOCKERD_ROOTLESS_ROOTLESSKIT_NET=slirp4netns DOCKERD_ROOTLESS_ROOTLESSKIT_MTU=1500'
  cd /
  if [ -d /run/systemd/system ]; then
    # The tool below looks in lists of modules, which a container lacks, whether the kernel filters packets.
    builtin=/lib/modules/$(uname -r)/modules.builtin
    if [ ! -e "$builtin" ] && iptables --list --numeric >/dev/null; then
      mkdir -p "$(dirname "$builtin")"
      printf 'kernel/net/%s.ko\n' ipv4/netfilter/ip_tables netfilter/nf_tables >"$builtin"
    fi
    # It also looks for the client beside itself.
    ln -sf "$(command -v docker)" /usr/share/docker.io/contrib/docker
    $as_user mkdir -p "/home/$user/.config/docker" "/home/$user/.config/systemd/user/docker.service.d"
    echo '{ "storage-driver": "fuse-overlayfs" }' | $as_user tee "/home/$user/.config/docker/daemon.json" >/dev/null
    printf '[Service]\nEnvironment=%s\n' "$network" |
      $as_user tee "/home/$user/.config/systemd/user/docker.service.d/network.conf" >/dev/null
    $as_user dockerd-rootless-setuptool.sh install >/tmp/dockerd-rootless.log 2>&1
  else
    mkdir -p /run/user
    install -d -m 0700 -o "$user" -g "$user" "$runtime"
    # shellcheck disable=SC2086 # words
    setsid $as_user $network sh -c 'exec dockerd-rootless.sh --storage-driver fuse-overlayfs' \
      >/tmp/dockerd-rootless.log 2>&1 </dev/null &
  fi
  # The daemon needs some seconds; half a minute is far more than it ever took.
  for _ in $(seq 60); do
    [ -S "$runtime/docker.sock" ] && docker -H "unix://$runtime/docker.sock" version >/dev/null 2>&1 && break
    sleep 0.5
  done
}

for target in "$@"; do
  [ "$target" != docker-rootless ] || rootless_docker
done
