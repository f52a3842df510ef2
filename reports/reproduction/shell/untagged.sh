
# Images of this run whose name is gone or never was, such as the stages of a build: their configuration tells them.
remove_untagged() {
  ids=$("$client" images --quiet --all --no-trunc | sort -u)
  [ -n "$ids" ] || return 0
  left=$("$client" image inspect --format '{{.Id}} {{json .Config}}' $ids 2>/dev/null |
    grep -e "$repro-" -e "\"io.canialias.run\":\"$run\"" | cut -d ' ' -f 1)
  [ -z "$left" ] || quietly "$client" rmi --force $left
}
