#!/bin/sh
set -eu
cd "$(dirname "$0")/../.."
echo '== dependencies'
npm ci --no-progress --loglevel=error
