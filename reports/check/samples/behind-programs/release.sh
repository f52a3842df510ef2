#!/usr/bin/env bash
# Docker behind other programs, on other hosts, and by its API.
set -euo pipefail
engine=$(command -v docker || command -v podman)
socket=/var/run/docker.sock
image=registry.example.com/shop/api:${1:-latest}

retry 3 "$engine" pull "$image"
parallel "$engine" run --rm --link db:db "$image" check {} ::: unit smoke
kubectl exec deploy/builder -- docker build --squash --tag "$image" .
vagrant ssh -c "docker run --rm --isolation process $image"
./with-lock.sh docker push "$image"
$engine run $EXTRA_ARGS "$image"
docker login --username $REGISTRY_USER --password-stdin registry.example.com < token

ssh -T web1.example.com bash -s <<EOF
docker run --detach --name api --link db:db $image
EOF

curl --silent --unix-socket "$socket" http://localhost/v1.41/containers/json?all=1 | jq -r '.[].Id'
curl --fail --unix-socket "$socket" -X POST "http://localhost/containers/api/update" -d '{"KernelMemory": 1}'
curl --unix-socket "$socket" "$2"

echo docker run --link db:db
sudo apt-get install -y docker compose
sudo service docker restart
