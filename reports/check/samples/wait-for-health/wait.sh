#!/bin/sh
# Waits until the services of a test are healthy, and shows why where they are not.
set -u

docker run -d --name pg --health-cmd 'pg_isready -U postgres' --health-interval 5s --health-retries 10 \
  -e POSTGRES_PASSWORD=test -p 5432 docker.io/library/postgres:16
docker run -d --name cache -p 127.0.0.1::6379 docker.io/library/redis:7

healthy() {
  status=$(docker inspect -f '{{.State.Health.Status}}' "$1")
  test "$status" = healthy
}

tries=0
until healthy pg; do
  tries=$((tries + 1))
  if [ "$tries" -gt 30 ]; then
    docker inspect pg | jq '.[0].State.Health'
    docker logs pg 2>&1 | tail -n 50
    exit 1
  fi
  sleep 1
done

port=$(docker port pg 5432/tcp | head -n1 | cut -d: -f2)
address=$(docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' pg)
echo "postgres on $address, published on $port"
docker ps --filter health=healthy --format '{{.Names}}'
docker wait cache &
docker kill --signal TERM cache
docker rm -fv pg cache
