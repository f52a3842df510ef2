#!/bin/sh
# The suites have been asked whole by then: the matrix of one area shows that its command works too.
set -eu
cd "$(dirname "$0")/../.."
echo '== matrix'
npm run --silent matrix -- --area ports
