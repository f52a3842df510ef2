# Rootless: where this runs as root, the client is run as the ordinary user whose engine was measured.
runtime=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}
if [ "$(id -u)" = 0 ]; then
  uid=$(id -u "$user") || exit 1
  gid=$(id -g "$user")
  runtime=/run/user/$uid
  home=$(getent passwd "$user" | cut -d : -f 6)
  mkdir "$tmp/bin"
  cat >"$tmp/bin/$client" <<EOF
#!/bin/sh
exec setpriv --reuid=$uid --regid=$gid --init-groups \\
  env HOME=$home USER=$user LOGNAME=$user XDG_RUNTIME_DIR=$runtime $(command -v "$client") "\$@"
EOF
  chmod 755 "$tmp/bin/$client"
  chown -R "$uid:$gid" "$tmp"
  PATH=$tmp/bin:$PATH
fi
