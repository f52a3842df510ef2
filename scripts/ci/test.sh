#!/bin/sh
# Installs and starts the engines that are missing.
set -eu
cd "$(dirname "$0")/../.."
echo '== test: unit tests and the conformance suites on every engine'
npm test -- --install
