#!/usr/bin/env bash
# Copies images to the registry of the company.
set -euo pipefail
SOURCE=docker.io/library
MIRROR=mirror.example.com/library

echo "$MIRROR_TOKEN" | docker login --username mirror --password-stdin mirror.example.com
trap 'docker logout mirror.example.com' EXIT

while read -r name tag; do
  docker pull "$SOURCE/$name:$tag"
  docker tag "$SOURCE/$name:$tag" "$MIRROR/$name:$tag"
  docker push "$MIRROR/$name:$tag"
done <images.txt

docker pull --all-tags mirror.example.com/library/busybox
docker push --all-tags mirror.example.com/library/busybox
docker pull --platform linux/arm64 docker.io/library/alpine:3.20
docker manifest inspect mirror.example.com/library/alpine:3.20 | jq -r '.manifests[].platform.architecture'
docker image inspect --format '{{index .RepoDigests 0}}' mirror.example.com/library/alpine:3.20
docker search --limit 5 alpine
docker trust inspect mirror.example.com/library/alpine
docker pull nginx
