# Registries of our own, run by the engine. The password is as short-lived as they are.
program=/usr/bin/docker-registry
registry=localhost/repro/registry:$run

# Puts the host's registry program, and what it is linked to, into the layer.
put_registry() {
  for path in "$program" $(LC_ALL=C ldd "$program" | sed -n 's/^[^/]*\(\/[^ ]*\) (0x.*/\1/p'); do
    mkdir -p "$root${path%/*}"
    cp -L "$path" "$root$path"
    chmod 755 "$root$path"
  done
}

# Where the host has no such program.
pull_registry() {
  "$client" pull "$public_registry" >/dev/null || exit 1
  "$client" tag "$public_registry" "$registry"
}

# start_registry NAME SCHEME ARGUMENT...: leaves its port in $port when it answers there.
start_registry() {
  name=$1
  scheme=$2
  shift 2
  "$client" run --detach --name "$repro-$name" --publish 127.0.0.1::5000 --env REGISTRY_LOG_LEVEL=warn \
    --env REGISTRY_STORAGE_DELETE_ENABLED=true "$@" "$registry" >/dev/null || exit 1
  port=$("$client" port "$repro-$name" 5000/tcp | sed -n 's/.*://; 1p')
  curl --silent --insecure --output /dev/null --retry 60 --retry-delay 1 --retry-all-errors \
    "$scheme://localhost:$port/v2/" || exit 1
}

make_certificates() {
  mkdir "$tmp/registry-ca" "$tmp/registry-secrets"
  (
    cd "$tmp/registry-secrets" || exit 1
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=repro authority' \
      -keyout ca.key -out ../registry-ca/ca.crt
    openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr
    echo 'subjectAltName=DNS:localhost,IP:127.0.0.1' >extensions
    openssl x509 -req -days 2 -in server.csr -CA ../registry-ca/ca.crt -CAkey ca.key -CAcreateserial \
      -extfile extensions -out server.crt
  ) 2>"$err" || {
    cat "$err" >&2
    exit 1
  }
}

start_secure_registry() {
  make_certificates
  printf '%s\n' "$htpasswd" >"$tmp/registry-secrets/htpasswd"
  chmod -R a+rX "$tmp/registry-secrets" "$tmp/registry-ca"
  start_registry secure https --volume "$tmp/registry-secrets:/secrets:ro,z" \
    --env REGISTRY_HTTP_TLS_CERTIFICATE=/secrets/server.crt --env REGISTRY_HTTP_TLS_KEY=/secrets/server.key \
    --env REGISTRY_AUTH=htpasswd --env REGISTRY_AUTH_HTPASSWD_REALM=repro \
    --env REGISTRY_AUTH_HTPASSWD_PATH=/secrets/htpasswd
}
