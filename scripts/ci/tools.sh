#!/bin/sh
# Programs that some checks and tests use where they are installed: without them these say that they were left out.
set -eu
cd "$(dirname "$0")/../.."
missing=
for program in chromium shellcheck; do
  command -v "$program" >/dev/null || missing="$missing $program"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "not here, and not installed:$missing"
  exit 0
fi
echo "== tools:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq || :
for program in $missing; do
  apt-get install -y -qq --no-install-recommends "$program" >/dev/null || echo "no $program: what needs it is left out"
done
