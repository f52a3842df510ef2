#!/bin/sh
set -eu
cd "$(dirname "$0")/../.."
echo '== unit tests'
npm run --silent unit
