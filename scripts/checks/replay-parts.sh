#!/bin/sh
# Never run: for ShellCheck, which reads the functions of a replay with what its script sets before them.
tmp=$(mktemp -d) || exit 1
socket=$tmp/socket
. ../bench/plain.sh
cd "$start" || exit 1
echo "$socket $body $login"
