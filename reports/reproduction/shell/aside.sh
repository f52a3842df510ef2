# aside N COMMAND...: does it beside what follows; `ended N` waits for its end and shows its answer.
aside() {
  number=$1
  shift
  (
    out=$tmp/.out$number
    err=$tmp/.err$number
    "$@"
  ) >"$tmp/.shown$number" 2>&1 &
  eval "aside$number=$!"
  body=
  login=
  echo "(beside what follows, shown when it ends: $number)"
  sleep 0.3
}

ended() {
  eval "wait \"\$aside$1\"" || :
  cp "$tmp/.out$1" "$out"
  echo "(has ended: $1)"
  cat "$tmp/.shown$1"
}
