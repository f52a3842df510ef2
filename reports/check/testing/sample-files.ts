/** One file of each kind, as people write them. Name and text. */

const deploy = `#!/usr/bin/env bash
set -euo pipefail

DOCKER=\${DOCKER:-docker}
IMAGE=registry.example.com/shop/api:\${VERSION:-latest}
run_args=(--detach --name api --restart unless-stopped)
run_args+=(--publish 8080:8080 --volume "$PWD/config:/etc/api:ro")

log() { printf '%s %s\\n' "$(date +%T)" "$*" >&2; }

wait_healthy() {
  local name=$1
  for _ in $(seq 30); do
    state=$("$DOCKER" inspect --format '{{.State.Health.Status}}' "$name")
    [ "$state" = healthy ] && return 0
    sleep 1
  done
  "$DOCKER" logs --tail 50 "$name"
  return 1
}

log "pulling $IMAGE"
$DOCKER pull "$IMAGE"
if $DOCKER ps --all --quiet --filter name=^api$ | grep -q .; then
  $DOCKER rm --force api
fi
$DOCKER network create shop 2>/dev/null || true
$DOCKER run "\${run_args[@]}" --network shop --health-cmd 'curl -f localhost:8080' "$IMAGE"
wait_healthy api
ssh web1.example.com <<EOF
  docker pull $IMAGE
  docker images --quiet --filter dangling=true | xargs --no-run-if-empty docker rmi
EOF
`;

const makefile = `DOCKER ?= docker
IMAGE := shop/api
RUN = $(DOCKER) run --rm --volume $(CURDIR):/src --workdir /src

.PHONY: build test clean
build:
	$(DOCKER) build --tag $(IMAGE):$$(git rev-parse --short HEAD) \\
		--build-arg VERSION=$(VERSION) .

test: build
	$(RUN) $(IMAGE) npm test
	@$(DOCKER) compose -f compose.test.yaml up --abort-on-container-exit

clean:
	-$(DOCKER) rm -f $$($(DOCKER) ps -aq --filter label=shop)
	$(DOCKER) system prune --force
`;

const compose = `x-common: &common
  restart: unless-stopped
  logging:
    driver: json-file
    options: {max-size: 10m, max-file: "3"}

services:
  api:
    <<: *common
    build: {context: ., target: run}
    ports: ["80:8080"]
    volumes:
      - ./config:/etc/api:ro
      - type: tmpfs
        target: /tmp
    depends_on:
      db:
        condition: service_healthy
  db:
    <<: *common
    image: postgres:\${PG_VERSION:-16}
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db
    volumes: ["data:/var/lib/postgresql/data"]
    healthcheck:
      test: ["CMD", "pg_isready", "-U", "postgres"]
      interval: 5s
volumes:
  data:
`;

const dockerfile = `# syntax=docker/dockerfile:1
ARG NODE=20
FROM node:\${NODE}-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build

FROM node:\${NODE}-slim AS run
COPY --from=build --chown=node:node /src/dist /app
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s CMD node /app/health.js
ENTRYPOINT ["node", "/app/main.js"]
`;

const workflow = `on: push
env:
  IMAGE: ghcr.io/shop/api
jobs:
  test:
    runs-on: ubuntu-latest
    services:
      db:
        image: postgres:16
        ports: ["5432:5432"]
        options: >-
          --health-cmd pg_isready
          --health-interval 5s
    steps:
      - uses: actions/checkout@v4
      - uses: docker/metadata-action@v5
      - run: |
          docker build --tag "$IMAGE:\${{ github.sha }}" .
          docker run --rm --network host "$IMAGE:\${{ github.sha }}" npm test
      - if: failure()
        run: docker ps --all --format '{{.Names}} {{.Status}}'
`;

const pipeline = `image: docker:27
services: ["docker:27-dind"]
variables:
  IMAGE: registry.example.com/shop/api
build:
  script:
    - docker login --username ci --password-stdin registry.example.com < token
    - docker build --tag "$IMAGE:$CI_COMMIT_SHORT_SHA" .
    - docker push "$IMAGE:$CI_COMMIT_SHORT_SHA"
`;

const container = `{
  // The one of the team.
  "image": "mcr.microsoft.com/devcontainers/typescript-node:20",
  "runArgs": ["--network=host", "--cap-add=SYS_PTRACE"],
  "mounts": ["source=cache,target=/root/.npm,type=volume"],
  "initializeCommand": "docker network create shop || true",
}
`;

const scripts = `{
  "name": "shop",
  "scripts": {
    "db": "docker run --rm -p 5432:5432 -e POSTGRES_PASSWORD=x postgres:16",
    "up": "docker compose up --detach && docker compose logs --follow",
    "lint": "eslint ."
  }
}
`;

export const sampleFiles: Readonly<Record<string, string>> = {
  'deploy.sh': deploy,
  Makefile: makefile,
  'compose.yaml': compose,
  Dockerfile: dockerfile,
  '.github/workflows/ci.yml': workflow,
  '.gitlab-ci.yml': pipeline,
  '.devcontainer/devcontainer.json': container,
  'package.json': scripts,
};
