#!/bin/sh
# Does this host have what the installer needs?
need() { command -v "$1" >/dev/null || { echo "needs $1" >&2; exit 1; }; }
need docker
docker info >/dev/null 2>&1 || { echo 'docker does not answer' >&2; exit 1; }
version=$(docker version --format '{{.Server.Version}}')
docker --version | cut -d' ' -f3
case $(docker info --format '{{.Driver}}') in
overlay2) ;;
*) echo 'use overlay2' >&2 ;;
esac
docker info | grep -q 'Storage Driver: overlay2' || echo 'no overlay2' >&2
docker info --format '{{.ServerVersion}} {{.OperatingSystem}}'
docker compose version >/dev/null 2>&1 || docker-compose --version
docker context show
docker plugin ls
docker run --rm registry.example.com/hello:1
echo "docker $version"
