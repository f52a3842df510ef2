#!/bin/sh
# What an ordinary host has from its start, and a container lacks. For each boot of a lab container, before its engines.
set -eu
mount --make-rshared /

# Docker gives containers neither IPv6 nor ports that only root may use; an ordinary host has both.
for setting in net.ipv6.conf.all.disable_ipv6=0 net.ipv6.conf.default.disable_ipv6=0 \
  net.ipv6.conf.lo.disable_ipv6=0 net.ipv4.ip_unprivileged_port_start=1024; do
  sysctl -q -w "$setting" || echo "this host keeps $setting from being set" >&2
done

# Without a route for IPv6 the pasta of Debian 13 publishes ports on IPv4 alone. Nothing is sent along this one.
if ! ip -6 route show default | grep -q .; then
  ip -6 address add fd00:ca::2/64 dev eth0 nodad && ip -6 route add default via fd00:ca::1 dev eth0 ||
    echo 'this host keeps IPv6 from being routed' >&2
fi

# An ordinary user may open them, as udev sees to elsewhere.
for device in /dev/net/tun /dev/fuse; do
  [ ! -c "$device" ] || chmod 0666 "$device"
done
