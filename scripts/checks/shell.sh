#!/bin/sh
# ShellCheck over all shell, where it is installed.
cd "$(dirname "$0")/../.." || exit 1

if ! command -v shellcheck >/dev/null; then
  echo 'check:shell is left out: shellcheck is not installed'
  exit 0
fi

# Parts of scripts are read through the file in scripts/checks/ that puts them together.
find .ci/run action scripts reports -type f \( -name '*.sh' -o -path .ci/run \) \
  ! -path 'reports/out/*' ! -path 'reports/check/samples/*' ! -path 'reports/reproduction/shell/*' ! -path scripts/bench/plain.sh \
  -exec shellcheck --external-sources --check-sourced --source-path=SCRIPTDIR {} +
