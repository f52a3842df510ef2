out=$tmp/.out
err=$tmp/.err
input=/dev/null
start=${TMPDIR:-/tmp}
: >"$tmp/.otherwise"

# Prints a command as a person would type it.
show() {
  line=+
  for word in "$@"; do
    case $word in
      '' | *[!A-Za-z0-9_@%+=:,./-]*) line="$line '$(printf '%s\n' "$word" | sed "s/'/'\\\\''/g")'" ;;
      *) line="$line $word" ;;
    esac
  done
  printf '%s\n' "$line"
}

# Did it end as it did when this was measured? "-": that is not known; "!": with any failure.
as_measured() {
  case $measured/$code in
    "$code/$measured" | -/* | !/[!0]*) return 0 ;;
  esac
  return 1
}

# Prints what a command answered, and whether it ended as it did when this was measured.
answer() {
  cat "$out"
  [ -z "$(tail -c 1 "$out")" ] || echo
  sed 's/^/stderr: /' "$err"
  if as_measured; then
    printf '(%s %s)\n' "$1" "$code"
  else
    printf '(%s %s; it was %s when this was measured)\n' "$1" "$code" "$measured"
    echo "$1 $code instead of $measured" >>"$tmp/.otherwise"
  fi
}

# run CODE COMMAND...: shows a command, runs it, shows its answer. CODE is what it ended with when measured.
run() {
  measured=$1
  shift
  show "$@"
  "$@" <"$input" >"$out" 2>"$err" && code=0 || code=$?
  answer 'exit code'
}

# again CODE TEXT COMMAND...: as run, repeated for some seconds until it ends with CODE and its output holds TEXT.
again() {
  measured=$1
  text=$2
  shift 2
  show "$@"
  tries=0
  while :; do
    "$@" <"$input" >"$out" 2>"$err" && code=0 || code=$?
    tries=$((tries + 1))
    if as_measured && { [ -z "$text" ] || grep -qF -e "$text" "$out"; }; then break; fi
    [ "$tries" -lt 40 ] || break
    sleep 0.25
  done
  answer 'exit code'
}

# members KEY: the values of all plain JSON members of that name in the last output, a line each.
members() {
  tr -d '\n' <"$out" | grep -oE "\"$1\": *\"?[^\",}{]*" | sed 's/^"[^"]*": *"\{0,1\}//'
}

quietly() {
  "$@" </dev/null >/dev/null 2>&1 || :
}
