#!/bin/sh
# Facts about special values are not told of the usual ones.
set -e

compose() { docker compose --file compose.yaml "$@"; }

compose up --detach --wait

id=$(docker run --detach --memory 512m --pids-limit 200 --cpuset-cpus 0 docker.io/library/nginx)
docker run --rm --sysctl net.core.somaxconn=1024 --platform linux/arm64 docker.io/library/busybox uname -m | tail -n 1
docker run --rm --oom-score-adj 500 --userns host docker.io/library/busybox true

docker ps --filter ancestor=nginx
docker ps --format '{{.Names}} {{.Status}}'
docker ps | awk 'NR>1 {print $NF}'
docker ps --format '{{.Names}} {{.Ports}}' | sed 's/->.*//'
docker images --filter 'reference=app*'
docker logs --until 2026-01-31T12:00:00Z "$id"
docker create --stop-timeout 30 docker.io/library/nginx
docker commit --change 'ENV A=b' "$id" app:b
docker exec --user postgres "$id" env

# The special ones are.
compose up --wait
docker run --rm --sysctl net.ipv4.ping_group_range='0 2147483647' --platform arm64 docker.io/library/busybox true
docker ps --filter ancestor=0123456789ab
docker ps | awk 'NR==2 {print $NF}'
docker logs --until 1h "$id"
docker create --stop-timeout -1 docker.io/library/nginx
docker commit --change 'ONBUILD RUN true' "$id" app:c
