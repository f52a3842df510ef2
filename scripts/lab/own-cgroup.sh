#!/bin/sh
# The first program of a lab container without systemd, on a host with cgroup v2: makes the container's own cgroup one
# that engines can make others in. A cgroup that hands on controllers may hold no processes itself.
set -eu
cgroup=/sys/fs/cgroup
mount -o remount,rw "$cgroup"
mkdir -p "$cgroup/init"
while read -r process; do
  echo "$process" >"$cgroup/init/cgroup.procs" || true
done <"$cgroup/cgroup.procs"
controllers=$(cat "$cgroup/cgroup.controllers")
for controller in $controllers; do
  echo "+$controller" >"$cgroup/cgroup.subtree_control"
done
echo up
exec sleep infinity
