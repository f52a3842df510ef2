#!/bin/sh
# Starts the stack, looks at it, and takes it down.
set -u
docker compose up --detach
status=$?
echo "up: $status"
docker compose exec -T web wget -q -O - http://127.0.0.1:8080/
docker compose ps --services >services.txt
docker compose down --volumes
exit "$status"
