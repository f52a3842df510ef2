umask 022
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
LANG=C.UTF-8
export PATH LANG
unset http_proxy https_proxy ftp_proxy no_proxy HTTP_PROXY HTTPS_PROXY FTP_PROXY NO_PROXY DOCKER_HOST CONTAINER_HOST
for program in "$client" curl tar sha256sum; do
  command -v "$program" >/dev/null || {
    echo "this needs $program" >&2
    exit 1
  }
done

# All that is made carries this in its name.
run=$$
repro=repro-$$
tmp=$(mktemp -d) || exit 1
chmod 755 "$tmp"
pulled=
service=
