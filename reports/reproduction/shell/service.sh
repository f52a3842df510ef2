# The API on a socket of our own, for as long as this script runs.
socket=$tmp/podman.sock
"$client" system service --time=0 "unix://$socket" </dev/null >/dev/null 2>"$tmp/.service" &
service=$!
tries=0
until curl --silent --unix-socket "$socket" http://d/_ping >/dev/null; do
  tries=$((tries + 1))
  if [ "$tries" -gt 100 ]; then
    cat "$tmp/.service" >&2
    exit 1
  fi
  sleep 0.1
done
