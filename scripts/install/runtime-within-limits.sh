#!/bin/sh
# An OCI runtime for a host that lets nobody raise a limit (no CAP_SYS_RESOURCE), where every container that
# asks for more open files or processes than the host's hard limit fails to start. It lowers what is asked for
# to the hard limit, in the bundle of a new container or in the process file of an exec, and then is the runtime whose
# name it was installed under: crun or runc.
# Podman's default_ulimits does the same for its own command line, but not for its REST API.

# Podman hands its caller's PATH on, and an ordinary user's often lacks the directory that it is in.
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

file=
previous=
for argument in "$@"; do
  case $previous in
    --bundle | -b) file=$argument/config.json ;;
    --process | -p) file=$argument ;;
  esac
  case $argument in
    --bundle=*) file=${argument#*=}/config.json ;;
    --process=*) file=${argument#*=} ;;
  esac
  previous=$argument
done

# The file is JSON, in which a raw \001 cannot occur: as record separator it makes the whole text one record.
if [ -w "$file" ]; then
  LC_ALL=C awk '
    function capped(entry, key, most,    head, pair, tail) {
      if (!match(entry, "\"" key "\"[ \t\r\n]*:[ \t\r\n]*[0-9]+")) return entry
      head = substr(entry, 1, RSTART - 1)
      pair = substr(entry, RSTART, RLENGTH)
      tail = substr(entry, RSTART + RLENGTH)
      match(pair, /[0-9]+$/)
      if (substr(pair, RSTART) + 0 <= most + 0) return entry
      return head substr(pair, 1, RSTART - 1) most tail
    }
    function lowered(entry,    most) {
      if (!match(entry, /RLIMIT_[A-Z]+/)) return entry
      most = hard[substr(entry, RSTART, RLENGTH)]
      if (most == "" || most == "unlimited") return entry
      return capped(capped(entry, "hard", most), "soft", most)
    }
    BEGIN {
      while ((getline line < "/proc/self/limits") > 0) {
        if (line ~ /^Max open files/) { split(line, word, " "); hard["RLIMIT_NOFILE"] = word[5] }
        if (line ~ /^Max processes/) { split(line, word, " "); hard["RLIMIT_NPROC"] = word[4] }
      }
      RS = "\001"
      ORS = ""
      file = ARGV[1]
      if ((getline text < file) <= 0) exit
      close(file)
      if (!match(text, /"rlimits"[ \t\r\n]*:[ \t\r\n]*\[[^]]*\]/)) exit
      before = substr(text, 1, RSTART - 1)
      list = substr(text, RSTART, RLENGTH)
      after = substr(text, RSTART + RLENGTH)
      done = ""
      while (match(list, /[{][^}]*[}]/)) {
        entry = substr(list, RSTART, RLENGTH)
        done = done substr(list, 1, RSTART - 1)
        list = substr(list, RSTART + RLENGTH)
        # Last, because it sets RSTART and RLENGTH anew.
        done = done lowered(entry)
      }
      changed = before done list after
      if (changed != text) print changed > file
    }' "$file"
fi

exec "${0##*/}" "$@"
