#!/bin/sh
# Everything here does the same wherever it runs.
set -e
image=registry.example.com/shop/api:1
id=$(docker create --name smoke --label test=smoke -e MODE=test -p 127.0.0.1::8080 "$image")
docker start smoke
docker exec smoke /bin/true
docker exec -e LEVEL=debug -w /tmp smoke pwd
docker inspect --format '{{.State.Running}} {{.Config.Labels.test}}' smoke
docker ps -a --filter label=test=smoke --format '{{.ID}} {{.Names}}'
docker logs --timestamps smoke
docker rename smoke smoked
docker pause smoked
docker unpause smoked
docker restart --time 1 smoked
docker stop smoked
docker wait "$id"
docker rm "$id"
docker network create --driver bridge smoke
docker network rm smoke
docker volume create smoke
docker volume rm smoke
docker tag "$image" registry.example.com/shop/api:smoke
docker rmi registry.example.com/shop/api:smoke
