# aside N COMMAND...: does it beside what follows; `ended N` waits for its end and shows its answer.
aside() {
  number=$1
  apart "$@" >"$tmp/.shown$number" 2>&1 &
  eval "aside$number=$!"
  body=
  login=
  echo "(beside what follows, shown when it ends: $number)"
  sleep 0.3
}

apart() {
  out=$tmp/.out$1
  err=$tmp/.err$1
  shift
  "$@"
}

ended() {
  eval "wait \"\$aside$1\"" || :
  cp "$tmp/.out$1" "$out"
  echo "(has ended: $1)"
  cat "$tmp/.shown$1"
}
