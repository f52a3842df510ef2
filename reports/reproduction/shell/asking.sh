# Some questions are several calls, asked until the answer is there: begin_asking once, asking before each try,
# seen CODE TEXT after the call that decides. Earlier tries do not count as answers.
begin_asking() {
  tries=0
  enough=
  cp "$tmp/.otherwise" "$tmp/.before"
}

asking() {
  [ -z "$enough" ] || return 1
  cp "$tmp/.before" "$tmp/.otherwise"
}

seen() {
  tries=$((tries + 1))
  if [ "$code" = "$1" ] && { [ -z "$2" ] || grep -qF -e "$2" "$out"; }; then
    enough=yes
  elif [ "$tries" -ge 20 ]; then
    enough=late
  else
    sleep 0.25
  fi
}
