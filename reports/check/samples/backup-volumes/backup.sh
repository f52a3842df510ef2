#!/bin/sh
# Every volume of the project as an archive of its own.
set -eu

target=$PWD/backup
mkdir -p "$target"

for volume in $(docker volume ls --quiet --filter label=project=shop); do
  docker run --rm -v "$volume":/data:ro -v "$PWD":/backup -w /data \
    docker.io/library/alpine:3.20 tar -czf "/backup/$volume.tar.gz" .
done

docker stop --time 20 db
docker cp db:/var/lib/postgresql/data/postgresql.conf "$target"
docker cp ./motd.txt db:/etc/motd
docker start db
docker exec -i db psql -U postgres <schema.sql
docker exec db pg_dump -U postgres shop >"$target/shop.sql"
docker cp - db:/restore <"$target/extra.tar"
docker commit --message 'before the upgrade' db registry.example.com/shop/db:before
docker save --output "$target/images.tar" registry.example.com/shop/api:1 registry.example.com/shop/web:1
docker save registry.example.com/shop/api:1 | gzip >"$target/api.tar.gz"
