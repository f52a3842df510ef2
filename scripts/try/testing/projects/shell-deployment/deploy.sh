#!/bin/sh
# Deploys a shop: may be called again and again, and says what runs.
set -eu
image=${IMAGE:-localhost/canialias/base:1}
port=${PORT:-18080}

clean_up() {
  docker rm --force shop-web >/dev/null 2>&1 || true
  docker network rm shop >/dev/null 2>&1 || true
  docker volume rm shop-data >/dev/null 2>&1 || true
}
trap clean_up EXIT

docker network inspect shop >/dev/null 2>&1 || docker network create shop >/dev/null
# The volume is kept from deployment to deployment: creating it again changes nothing.
for attempt in first second; do
  docker volume create shop-data >/dev/null || echo "volume: the $attempt creation fails"
done
docker run --detach --name shop-web --network shop --volume shop-data:/data \
  --publish "127.0.0.1:$port:8080" "$image" \
  sh -c 'echo open >/data/index.html && exec httpd -f -p 8080 -h /data' >/dev/null

tries=0
until docker exec shop-web wget -q -O - http://127.0.0.1:8080/; do
  tries=$((tries + 1))
  [ "$tries" -lt 50 ] || exit 1
  sleep 0.2
done
docker ps --filter name=shop-web --format '{{.Names}} {{.Ports}}'
docker inspect --format '{{json .HostConfig.RestartPolicy}}' shop-web >state.json
docker logs shop-web
