#!/usr/bin/env bash
# What runs on this host, for the wiki.
set -u
docker ps --format 'table {{.Names}}\t{{.Status}}\t{{.Ports}}'
docker ps --no-trunc --format '{{json .}}' | jq -r .Names
docker ps -a --filter health=unhealthy --format '{{.Names}}'
docker ps | grep -c Up
for name in $(docker ps --format '{{.Names}}'); do
  docker inspect "$name" | jq -r '.[0].State.Status'
  docker inspect "$name" | jq -r '.[0].HostConfig.Binds[]?'
  docker inspect --format '{{.Name}} {{.RestartCount}} {{.State.Pid}}' "$name"
  docker inspect --format '{{.NetworkSettings.IPAddress}}' "$name"
  docker inspect --format '{{json .Mounts}}' "$name"
  docker inspect --format '{{index .Config.Labels "com.example.team"}}' "$name"
  docker inspect --format '{{.LogPath}}' "$name"
  docker top "$name" -o pid,comm
  docker diff "$name" | wc -l
done
docker stats --no-stream --format '{{.Name}} {{.MemUsage}}'
docker images --digests
docker images --format '{{.Repository}} {{.Size}}'
docker history --no-trunc --format '{{.CreatedBy}}' registry.example.com/web:1
docker network ls --format '{{.Name}} {{.Driver}} {{.Scope}}'
docker network inspect back | jq '.[0].Containers'
docker volume inspect --format '{{.Mountpoint}}' data
docker events --since 1h --until 0m --filter type=container --format '{{.Time}} {{.Action}} {{.Actor.Attributes.name}}'
docker port web
docker system df --format '{{.Type}} {{.Size}}'
