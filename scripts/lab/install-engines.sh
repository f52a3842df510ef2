#!/bin/sh
# Makes a bare Debian into one that holds that release's engines. Runs as root inside of it; its arguments are
# packages. Nothing is started, now or by a later boot of a container of it.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
printf '%s\n' '#!/bin/sh' 'exit 101' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
# A package of experimental is named as such, and comes from the same place as all others.
case " $*" in
  *"/experimental"*)
    cd /etc/apt
    [ ! -s sources.list ] ||
      sed -n 's/^\(deb .*\) sid /\1 experimental /p' sources.list >sources.list.d/experimental.list
    [ ! -s sources.list.d/debian.sources ] ||
      sed 's/^Suites:.*/Suites: experimental/' sources.list.d/debian.sources >sources.list.d/experimental.sources
    ;;
esac
# Release files of sid may be older than they allow.
apt-get -o Acquire::Check-Valid-Until=false update
apt-get install --yes --no-install-recommends "$@"
# Networks without names are what CNI gives by itself: the plugin waits where only a question about it looks.
for plugin in /usr/lib/cni/dnsname /usr/lib/dnsname; do
  [ -e "$plugin" ] || continue
  mkdir -p /opt/canialias/cni
  mv "$plugin" /opt/canialias/cni/
done
useradd --create-home canialias
# Where systemd boots: without hardware, without consoles, and without calls to the distribution.
if [ -x /sbin/init ]; then
  : >/etc/machine-id
  mkdir -p /var/lib/systemd/linger
  touch /var/lib/systemd/linger/canialias
  systemctl set-default multi-user.target
  systemctl mask systemd-udevd.service systemd-udev-trigger.service systemd-modules-load.service \
    getty.target console-getty.service apt-daily.timer apt-daily-upgrade.timer docker-registry.service
fi
apt-get clean
rm -rf /var/lib/apt/lists/* /var/cache/debconf/*-old
