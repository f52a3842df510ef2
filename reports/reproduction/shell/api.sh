body=
login=
archive=

# The streams of a container come in frames, a header of eight bytes and a text each: keeps the texts alone.
unframed() {
  case $(head -c 4 "$out" | od -An -tu1 | tr -s ' ') in
    ' 0 0 0 0' | ' 1 0 0 0' | ' 2 0 0 0') ;;
    *) return 0 ;;
  esac
  od -An -v -tu1 "$out" | LC_ALL=C awk '
    { for (i = 1; i <= NF; i++) byte[count++] = $i }
    END {
      while (at + 8 <= count) {
        size = ((byte[at + 4] * 256 + byte[at + 5]) * 256 + byte[at + 6]) * 256 + byte[at + 7]
        for (at += 8; size > 0; size--) printf "%c", byte[at++]
      }
    }' >"$out.text"
  mv "$out.text" "$out"
}

# api STATUS METHOD PATH: sends a request, with $body where there is one, shown as the command that it is, and
# shows its answer. STATUS is what was answered when this was measured; "-" for none.
api() {
  api_until 1 "$1" '' "$2" "$3"
}

# api_again STATUS TEXT METHOD PATH: as api, repeated for some seconds until the answer is STATUS and holds TEXT.
api_again() {
  api_until 40 "$@"
}

api_until() {
  most=$1
  measured=$2
  text=$3
  method=$4
  path=$5
  set -- curl --silent --show-error --globoff --max-time 60 --unix-socket "$socket"
  if [ "$method" = HEAD ]; then set -- "$@" --head; else set -- "$@" --request "$method"; fi
  if [ -n "$body" ]; then set -- "$@" --header 'Content-Type: application/json' --data-binary "$body"; fi
  if [ -n "$archive" ]; then set -- "$@" --header 'Content-Type: application/x-tar' --data-binary "@$archive"; fi
  if [ -n "$login" ]; then set -- "$@" --header "X-Registry-Auth: $(printf %s "$login" | base64 | tr -d '\n' | tr '+/' '-_')"; fi
  show "$@" "http://d$path"
  tries=0
  while :; do
    : >"$out"
    code=$("$@" --output "$out" --write-out '%{http_code}' "http://d$path" 2>"$err" </dev/null) || :
    unframed
    tries=$((tries + 1))
    [ "$tries" -lt "$most" ] || break
    if as_measured && { [ -z "$text" ] || grep -qF -e "$text" "$out"; }; then break; fi
    sleep 0.25
  done
  body=
  login=
  archive=
  answer status
}

# ended_with KEY CODE: compares the exit code in the last answer with the one that was measured.
ended_with() {
  code=$(members "$1" | sed -n 1p)
  if [ "$code" != "$2" ]; then
    echo "($1 $code; it was $2 when this was measured)"
    echo "$1 $code instead of $2" >>"$tmp/.otherwise"
  fi
}

# exchange PART...: sends each part over one connection of the socket, a second after the one before, and shows all that
# comes back. In a part \r and \n stand for the ends of lines.
exchange() {
  for part in "$@"; do
    printf %b "$part"
    sleep 1
  done | curl --silent --no-buffer --max-time 30 --unix-socket "$socket" telnet://d
}
