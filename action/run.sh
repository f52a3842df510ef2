#!/bin/bash
# The steps of the action, once its program is installed: findings beside the lines of the change, the same as a table in
# the summary of the job, and a file in SARIF where one is named. Settings come in CHECK_… variables, as action.yml says.
set -euo pipefail

program=$(dirname "$0")/../scripts/canialias.mjs
options=(--fail-on "${CHECK_FAIL_ON:-silent}")
[[ -z ${CHECK_TARGETS:-} ]] || options+=(--target "$CHECK_TARGETS")
[[ -z ${CHECK_FROM:-} ]] || options+=(--from "$CHECK_FROM")
[[ -z ${CHECK_TO:-} ]] || options+=(--to "$CHECK_TO")
[[ -z ${CHECK_BASELINE:-} ]] || options+=(--baseline "$CHECK_BASELINE")
mapfile -t paths < <(grep -v '^[[:space:]]*$' <<<"${CHECK_PATHS:-.}")

# The exit code of findings is that of the last one; another failure ends the step at once.
check() {
  node "$program" check "${options[@]}" "$@" -- "${paths[@]}"
}

check --fail-on never --format markdown >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
[[ -z ${CHECK_SARIF:-} ]] || check --fail-on never --format sarif >"$CHECK_SARIF"
check --format github
