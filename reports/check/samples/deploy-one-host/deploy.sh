#!/usr/bin/env bash
# Puts a release of the shop on this host.
set -euo pipefail

REGISTRY=registry.example.com/shop
VERSION=${1:?usage: deploy.sh VERSION}
DOCKER=${DOCKER:-docker}
common=(--restart unless-stopped --log-opt max-size=10m)

log() { printf '%s %s\n' "$(date +%T)" "$*" >&2; }

log "pulling $VERSION"
$DOCKER pull --quiet "$REGISTRY/api:$VERSION" >/dev/null
$DOCKER network inspect shop >/dev/null 2>&1 || $DOCKER network create shop
$DOCKER volume create shop-data

$DOCKER rm --force db api web 2>/dev/null || true
$DOCKER run --detach --name db "${common[@]}" --network shop \
  --volume shop-data:/var/lib/postgresql/data \
  --env POSTGRES_PASSWORD_FILE=/run/secrets/db "$REGISTRY/postgres:16"
$DOCKER run --detach --name api "${common[@]}" --network shop --network-alias backend \
  --publish 127.0.0.1:8080:8080 "$REGISTRY/api:$VERSION"
$DOCKER run --detach --name web "${common[@]}" --link api:api \
  --publish 80:8080 --publish 443:8443 "$REGISTRY/web:$VERSION"

for _ in $(seq 30); do
  [ "$($DOCKER inspect --format '{{.State.Running}}' api)" = true ] && break
  sleep 1
done
$DOCKER exec api /app/migrate --yes
$DOCKER logs --tail 20 api
$DOCKER ps --filter name=web --filter status=running --quiet
$DOCKER image prune --force
