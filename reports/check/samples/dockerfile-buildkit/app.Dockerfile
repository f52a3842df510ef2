# syntax=docker/dockerfile:1.7
# check=skip=all
FROM --platform=$BUILDPLATFORM docker.io/library/golang:1.23 AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app ./cmd/app
RUN --mount=type=secret,id=token --mount=type=ssh,required=true git ls-remote git@example.com:x.git
RUN --network=none /out/app --selftest
RUN --security=insecure true
COPY <<EOF /etc/app.conf
level = info
EOF
RUN <<EOF
set -e
echo one
echo two
EOF
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a.tar /a.tar
ADD --keep-git-dir=true https://github.com/example/shop.git#main /shop

FROM scratch
COPY --link --from=build /out/app /app
COPY --parents --exclude=*.md docs /docs/
COPY --chmod=755 entry.sh /
ENTRYPOINT ["/app"]
