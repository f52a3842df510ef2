#!/bin/bash
set -eu
docker swarm init --advertise-addr eth0
docker node ls --format '{{.Hostname}}'
docker config create nginx.conf ./nginx.conf
openssl rand -base64 32 | docker secret create db_password -
docker network create --driver overlay --attachable back
docker service create --name web --replicas 3 --publish published=8080,target=80 registry.example.com/web:1
docker service scale web=5
docker service update --image registry.example.com/web:2 web
docker stack deploy --compose-file stack.yml --with-registry-auth shop
docker stack services shop
docker service logs --tail 10 web
docker ps --quiet
