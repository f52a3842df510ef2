#!/bin/sh
# Never run: for ShellCheck, which reads the parts of a reproduction as one script, with what a script sets before
# them and uses after them.
client=podman
user=canialias
public_busybox=busybox
public_registry=registry
htpasswd=user:hash
. ../../reports/reproduction/shell/prelude.sh
. ../../reports/reproduction/shell/rootless.sh
. ../../reports/reproduction/shell/basics.sh
. ../../reports/reproduction/shell/api.sh
. ../../reports/reproduction/shell/aside.sh
. ../../reports/reproduction/shell/asking.sh
. ../../reports/reproduction/shell/images.sh
. ../../reports/reproduction/shell/outside.sh
. ../../reports/reproduction/shell/registries.sh
. ../../reports/reproduction/shell/service.sh
echo "$client $user $public_busybox $public_registry $htpasswd $run $pulled $service $start $port $servers"
. ../../reports/reproduction/shell/ending.sh
