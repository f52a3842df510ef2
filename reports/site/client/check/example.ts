/** A script to try the page with. */

export const exampleName = 'deploy.sh';

export const exampleText = `#!/bin/sh
set -eu

docker network create shop || true
docker volume create shop-data

docker run --detach --name db --network shop \\
  --volume shop-data:/var/lib/postgresql/data \\
  --env POSTGRES_PASSWORD postgres:16

docker run --detach --name web --network shop \\
  --publish 80:8080 --restart always \\
  registry.example.com/shop/web:latest

until [ "$(docker inspect --format '{{.State.Health.Status}}' web)" = healthy ]; do
  sleep 1
done

docker run $MORE_OPTIONS --rm --link db:db alpine:3 ping -c 1 db
docker images --format '{{.Repository}} {{.Size}}' | sort
`;
