# Some questions are several calls, asked until the answer is there: begin_asking once, then `while asking`. They are
# asked again, for some seconds, until all of them end as measured. Earlier tries do not count as answers.
begin_asking() {
  rounds=0
  cp "$tmp/.otherwise" "$tmp/.before"
}

asking() {
  if [ "$rounds" -gt 0 ]; then
    [ "$(wc -c <"$tmp/.otherwise")" != "$(wc -c <"$tmp/.before")" ] || return 1
    [ "$rounds" -lt 40 ] || return 1
    cp "$tmp/.before" "$tmp/.otherwise"
    sleep 0.25
  fi
  rounds=$((rounds + 1))
}

# seen TEXT: what the last answer must hold.
seen() {
  grep -qF -e "$1" "$out" || echo "no $1 in the answer" >>"$tmp/.otherwise"
}
