# The calls of a record without anything around them: the words of a reproduction, saying and comparing nothing.
out=$tmp/out
input=/dev/null
start=${TMPDIR:-/tmp}
body=
login=

# Remembers that a call did not end as it was measured.
compare() {
  case $measured/$code in
    "$code/$measured" | -/* | !/[!0]*) ;;
    *) unlike=yes ;;
  esac
}

# run CODE COMMAND...
run() {
  measured=$1
  shift
  "$@" <"$input" >"$out" 2>/dev/null && code=0 || code=$?
  compare
}

# again CODE TEXT COMMAND...
again() {
  measured=$1
  text=$2
  shift 2
  tries=0
  while :; do
    "$@" <"$input" >"$out" 2>/dev/null && code=0 || code=$?
    tries=$((tries + 1))
    if [ "$code" = "$measured" ] && { [ -z "$text" ] || grep -qF -e "$text" "$out"; }; then break; fi
    [ "$tries" -lt 100 ] || break
    sleep 0.05
  done
}

# api STATUS METHOD PATH
api() {
  measured=$1
  method=$2
  path=$3
  set -- --silent --globoff --max-time 60 --unix-socket "$socket"
  if [ "$method" = HEAD ]; then set -- "$@" --head; else set -- "$@" --request "$method"; fi
  if [ -n "$body" ]; then set -- "$@" --header 'Content-Type: application/json' --data-binary "$body"; fi
  if [ -n "$login" ]; then set -- "$@" --header "X-Registry-Auth: $(printf %s "$login" | base64 | tr -d '\n' | tr '+/' '-_')"; fi
  curl "$@" --output "$out" --write-out '%{http_code}\n' "http://d$path" >"$tmp/code" 2>/dev/null </dev/null || :
  read -r code <"$tmp/code" || :
  compare
  body=
  login=
}

# api_again STATUS TEXT METHOD PATH
api_again() {
  measured=$1
  text=$2
  shift 2
  tries=0
  while :; do
    api "$measured" "$@"
    tries=$((tries + 1))
    if [ "$code" = "$measured" ] && { [ -z "$text" ] || grep -qF -e "$text" "$out"; }; then break; fi
    [ "$tries" -lt 100 ] || break
    sleep 0.05
  done
}

aside() {
  apart "$@" &
  eval "aside$1=$!"
  body=
  login=
}

apart() {
  out=$tmp/out$1
  shift
  "$@"
}

ended() {
  eval "wait \"\$aside$1\"" || :
  cp "$tmp/out$1" "$out"
}

begin_asking() {
  rounds=0
}

# Until all calls of one round end as measured.
asking() {
  if [ "$rounds" -gt 0 ]; then
    [ -n "$unlike" ] && [ "$rounds" -lt 100 ] || return 1
    sleep 0.05
  fi
  rounds=$((rounds + 1))
  unlike=
}

seen() {
  grep -qF -e "$1" "$out" || unlike=yes
}

ended_with() {
  [ "$(members "$1" | sed -n 1p)" = "$2" ] || unlike=yes
}

# members KEY: the values of all plain JSON members of that name in the last output, a line each.
members() {
  tr -d '\n' <"$out" | grep -oE "\"$1\": *\"?[^\",}{]*" | sed 's/^"[^"]*": *"\{0,1\}//'
}
