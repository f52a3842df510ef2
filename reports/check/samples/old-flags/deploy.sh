#!/bin/sh
# Written years ago: Docker still takes each of these flags, and no help shows them any more.
set -eu

docker network create app
docker volume create --name data
docker create --name api --net app --net-alias backend --dns-opt ndots:1 -v data:/data \
  registry.example.com/shop/api:1
docker start api
docker stop --time 20 api
docker help run
