#!/bin/sh
set -eu
cd "$(dirname "$0")/../.."
echo '== check: types, format, lint, dead code, borders, shell, workflows'
npm run --silent check
