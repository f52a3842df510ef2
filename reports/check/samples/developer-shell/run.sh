#!/bin/bash
# A shell with the tools of the project, as the user who calls it.
set -e
image=registry.example.com/tools/build:2
args=(
  --rm
  --workdir /src
  --user "$(id -u):$(id -g)"
  --volume "$PWD:/src"
  --volume "$HOME/.cache:/cache"
  --volume /etc/passwd:/etc/passwd:ro
  --env HOME=/src
  --env-file .env.tools
)
if [ -t 0 ]; then
  exec docker run -it "${args[@]}" "$image" bash
fi
docker run "${args[@]}" "$image" make
docker run --rm --read-only --tmpfs /tmp --tmpfs /run:size=8m,mode=1777 --cap-drop ALL --cap-add CHOWN \
  --security-opt no-new-privileges --pids-limit 200 --memory 512m --cpus 1.5 "$image" make test
docker run --rm --network none --hostname build --add-host db:10.0.0.5 "$image" true
docker run --rm --add-host host.docker.internal:host-gateway "$image" curl http://host.docker.internal
docker run --rm -v /var/run/docker.sock:/var/run/docker.sock "$image" docker ps
docker run --rm --privileged --device /dev/fuse "$image" make image
docker run --rm --gpus all "$image" nvidia-smi
docker run --rm --init --stop-signal SIGINT --ulimit nofile=1024:2048 --shm-size 64m "$image" make serve
echo 'make' | docker run -it "${args[@]}" "$image" sh
