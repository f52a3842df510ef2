#!/bin/sh
# The unit tests, and the suites: one engine is asked everything, by turns, so that three days ask everything of all. The
# others are asked a sixth, which moves on too. Installs and starts the engines that are missing. Each run of the suites
# keeps its record, with the evidence of its red cells, in a directory of its own.
set -eu
cd "$(dirname "$0")/../.."
day=$(($(date +%s) / 86400))
case $((day % 3)) in
  0) whole=docker one=podman other=podman-rootless ;;
  1) whole=podman one=docker other=podman-rootless ;;
  *) whole=podman-rootless one=docker other=podman ;;
esac
share=$((day / 3 % 6 + 1))/6

status=0
echo "== test: unit tests, and the conformance suites: everything of $whole"
npm test -- --install --project unit --project "$whole" --out reports/out/whole || status=$?
echo "== test: share $share of the conformance suites of $one and $other"
npm test -- --install --project "$one" --project "$other" --shard "$share" --out reports/out/share || status=$?
echo '== test: calls use what their facts are about'
# Seen where Docker and Podman both answered: in the share, on two days of three within one of the two records.
npm run --silent canialias -- merge reports/out/whole/run.jsonl reports/out/share/run.jsonl --out reports/out/run.jsonl &&
  npm run --silent canialias -- unused reports/out/run.jsonl || status=$?
exit "$status"
