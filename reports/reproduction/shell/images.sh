# Images by hand: a static busybox, links to it and a few files, packed as `docker save` packs them.
image_dir=$tmp/.images
mkdir "$image_dir"
: >"$image_dir/manifest"

is_static() {
  [ -x "$1" ] && LC_ALL=C ldd "$1" 2>&1 | grep -qi 'not a \|statically linked'
}

find_busybox() {
  for place in "${CANIALIAS_BUSYBOX:-}" /bin/busybox /usr/bin/busybox /usr/sbin/busybox /bin/busybox.static; do
    if is_static "$place"; then
      busybox=$place
      return
    fi
  done
  echo "no static busybox here: taking the one of $public_busybox"
  "$client" image inspect "$public_busybox" >/dev/null 2>&1 || pulled=$public_busybox
  "$client" create --name "$repro-busybox" "$public_busybox" true >/dev/null || exit 1
  "$client" cp "$repro-busybox:/bin/busybox" "$image_dir/busybox" || exit 1
  "$client" rm "$repro-busybox" >/dev/null
  busybox=$image_dir/busybox
}

# layer NAME: begins a layer; what follows goes into it, until `pack`.
layer() {
  root=$image_dir/$1
  mkdir "$root"
}

# dir MODE PATH...
dir() {
  mode=$1
  shift
  for path in "$@"; do
    mkdir -p "$root/$path"
    chmod "$mode" "$root/$path"
  done
}

# file MODE PATH TEXT
file() {
  printf %s "$3" >"$root/$2"
  chmod "$1" "$root/$2"
}

put_busybox() {
  cp "$busybox" "$root/$1"
  chmod 755 "$root/$1"
}

# links DIRECTORY: a link for each applet to the busybox in it.
links() {
  for applet in $("$busybox" --list); do
    [ "$applet" = busybox ] || ln -s busybox "$root/$1/$applet"
  done
}

# pack [OWNER PATH...]: the layer as an archive; all is root's but for these paths.
pack() {
  owner=${1:-0}
  : >"$image_dir/others"
  if [ "$#" != 0 ]; then
    shift
    printf './%s\n' "$@" >"$image_dir/others"
  fi
  tar -C "$root" --numeric-owner --owner=0 --group=0 --exclude-from="$image_dir/others" -cf "$root.tar" .
  if [ "$owner" != 0 ]; then
    tar -C "$root" --numeric-owner --owner="$owner" --group="$owner" --no-recursion -T "$image_dir/others" -rf "$root.tar"
  fi
}

sha256() {
  sha256sum "$1" | cut -d ' ' -f 1
}

# image NAME LAYER... <CONFIG: an image of these layers, lowest first.
image() {
  name=$1
  shift
  case $(uname -m) in
    x86_64) machine=amd64 ;;
    aarch64) machine=arm64 ;;
    *) machine=$(uname -m) ;;
  esac
  ids=
  archives=
  history=
  for each in "$@"; do
    ids="$ids,\"sha256:$(sha256 "$image_dir/$each.tar")\""
    archives="$archives,\"$each.tar\""
    history="$history,{\"created\":\"2024-01-01T00:00:00Z\",\"created_by\":\"by hand\"}"
  done
  {
    printf '{"architecture":"%s","os":"linux","created":"2024-01-01T00:00:00Z","config":' "$machine"
    cat
    printf ',"rootfs":{"type":"layers","diff_ids":[%s]},"history":[%s]}' "${ids#,}" "${history#,}"
  } >"$image_dir/config"
  config=$(sha256 "$image_dir/config").json
  mv "$image_dir/config" "$image_dir/$config"
  printf ',{"Config":"%s","RepoTags":["%s"],"Layers":[%s]}' "$config" "$name" "${archives#,}" >>"$image_dir/manifest"
}

load_images() {
  sed 's/^,/[/; s/$/]/' "$image_dir/manifest" >"$image_dir/manifest.json"
  (cd "$image_dir" && tar -cf "$tmp/images.tar" -- *.json *.tar)
  run 0 "$client" load --input "$tmp/images.tar"
}
