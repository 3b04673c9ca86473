# Steps with their times, for tools/start and tools/test. To be sourced.

now() { date +%s; }

# step NAME COMMAND…: runs it, its output in a log; says how long it took, or shows the end of the log.
step() {
  local name=$1 log started status
  shift
  log=$logs/$(tr ' /' '--' <<<"${name,,}").log
  mkdir -p "$logs"
  started=$(now)
  printf '  %-42s' "$name"
  status=0
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status == 0)); then
    printf '%4d s\n' $(($(now) - started))
  else
    printf 'failed after %d s\n\n' $(($(now) - started))
    tail -n 40 "$log" | cut -c1-400 >&2
    printf '\nThe whole output: %s\n' "$log" >&2
    exit 1
  fi
}
