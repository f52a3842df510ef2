#!/bin/sh
# The first program of a lab container that is a host of today: mounts a cgroup v2 of its own, and becomes systemd. Its
# arguments are units that are not to run. Nothing of it is seen outside: the container has its own mounts and cgroups.
set -eu
mount --make-rprivate /
umount -R /sys/fs/cgroup
mount -t cgroup2 cgroup2 /sys/fs/cgroup
# Below a read-only /sys an ordinary user's crun binds the one that is there, which shows the interfaces of the host.
mount -o remount,rw /sys

for unit in "$@"; do
  ln -sf /dev/null "/etc/systemd/system/$unit"
done
sh "$(dirname "$0")/ordinary-host.sh"
# Tells systemd that there is no hardware to set up.
export container=docker
exec /sbin/init
