#!/usr/bin/env bash
# Rolls a release out over ssh.
set -euo pipefail
image=registry.example.com/shop/api:${1:-latest}
hosts=(web1.example.com web2.example.com)

docker build --pull --tag "$image" --build-arg VERSION="${1:-latest}" --file Dockerfile .
on() { ssh -o BatchMode=yes "$1" "${@:2}"; }

for host in "${hosts[@]}"; do
  docker save "$image" | gzip | ssh "$host" 'gunzip | docker load'
  ssh "$host" docker stop api
  ssh "$host" <<EOF
    docker rm api
    docker run -d --name api --restart always -p 8080:8080 $image
    docker system prune -f
EOF
done
ssh web1.example.com "docker ps --filter name=api --format '{{.Status}}'"
DOCKER_HOST=ssh://web2.example.com docker logs api
docker -H ssh://web2.example.com ps
docker --context production ps
docker context create production --docker host=ssh://web1.example.com
$CONTAINER_TOOL version
docker "$COMMAND" now
