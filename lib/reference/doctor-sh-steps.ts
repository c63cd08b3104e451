import type { ServiceProfile } from "#lib/profile/index.ts";
import { doctorMarks, keyPieceLength, doctorLimits as limits } from "./doctor-facts.ts";

/**
 * What `doctor.sh` does, in POSIX sh, after its settings stand in variables. Parameter expansion is all it needs
 * of a shell, so that bash, dash, busybox and zsh's sh run it alike.
 */
export function doctorShellSteps(profile: ServiceProfile): string {
  const { keyFormat, keyPrefixLength } = profile;
  const shownBody = Math.max(0, keyPrefixLength.kept - keyFormat.prefix.length);
  return `limit=${limits.reachSeconds}
answer=
usage() {
  printf '%s\\n' 'usage: sh doctor.sh [--yes | --no] [--wait SECONDS]'
  exit "$1"
}
while [ $# -gt 0 ]; do
  case $1 in
    --yes) answer=yes ;;
    --no) answer=no ;;
    --wait)
      [ $# -gt 1 ] || usage 2
      shift
      case $1 in '' | 0* | *[!0-9]*) usage 2 ;; esac
      limit=$1
      ;;
    --help) usage 0 ;;
    *) usage 2 >&2 ;;
  esac
  shift
done
claude_limit=$((limit * ${limits.clientTimes}))

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s\\n' "$*"; }
one_line() { say "$1" | without_keys | LC_ALL=C tr -d '\\000-\\037\\177'; }

# Runs a command for a limited time where there is a program for that; 124 is its exit code then.
within() {
  if have timeout; then timeout "$claude_limit" "$@"
  elif have gtimeout; then gtimeout "$claude_limit" "$@"
  else "$@"
  fi
}

# An address without a login, and without what follows a question mark.
without_login() {
  address=\${1%%\\?*}
  case $address in
    *://*@*) say "\${address%%://*}://***@\${address##*@}" ;;
    *@*) say "***@\${address##*@}" ;;
    *) say "$address" ;;
  esac
}

# Sets 'core': a key without spaces, line ends and quotes around it.
core_of() {
  core=$1
  while :; do
    case $core in
      [[:space:]\\"\\']*) core=\${core#?} ;;
      *[[:space:]\\"\\']) core=\${core%?} ;;
      *) break ;;
    esac
  done
}

# Sets 'start': the beginning of a key that names the provider and nothing else.
start_of() {
  case $1 in
    "$key_prefix"*) start=$key_prefix ;;
    sk-ant-*) start=sk-ant- ;;
    sk-proj-*) start=sk-proj- ;;
    sk-or-*) start=sk-or- ;;
    sk-*) start=sk- ;;
    *) start= ;;
  esac
}

# What may be told of a key: beginning, length, and what is wrong with it.
key_facts() {
  [ -n "$1" ] || { say "not set"; return; }
  core_of "$1"
  start_of "$core"
  shown=$start
  wrong=
  [ "$core" = "$1" ] || wrong="$wrong; spaces, line ends or quotes around it"
  case $core in *[[:space:]]*) wrong="$wrong; a space or line end inside" ;; esac
  if [ "$start" != "$key_prefix" ]; then
    wrong="$wrong; does not begin with $key_prefix"
  elif [ \${#core} -lt "$key_least" ]; then
    wrong="$wrong; too short for a key"
  else
    rest=\${core#${"?".repeat(keyPrefixLength.kept)}}
    shown=\${core%"$rest"}
  fi
  say "\${shown:-hidden}\${shown:+...} (\${#1} characters)\${wrong:+ - \${wrong#; }}"
}

base_url_facts() {
  host=\${base_url#*://}
  host=\${host%%[/?#]*}
  host=\${host##*@}
  right_host=\${endpoint#*://}
  right_host=\${right_host%%/*}
  case $base_url in
    '') say "not set"; return ;;
    "$endpoint") verdict=right ;;
    *[[:space:]\\"\\']*) verdict="spaces, line ends or quotes in it" ;;
    "$endpoint"/) verdict="a slash too many at the end" ;;
    "$endpoint"/v1*) verdict="/v1 too many at the end, claude adds it" ;;
    *)
      if [ "http://\${endpoint#https://}" = "\${base_url%/}" ]; then verdict="http instead of https"
      elif [ "$host" = "$right_host" ]; then verdict="right host, wrong address"
      else verdict="another host than $right_host"
      fi
      ;;
  esac
  say "$(without_login "$(one_line "$base_url")") - $verdict"
}

# Sets 'reply' and 'endpoint_facts'.
reach() {
  reply=
  seconds=
  if have curl; then
    # -q: a ~/.curlrc is not read, as claude does not read it either.
    reply=$(curl -q -sS -I --max-time "$limit" -w '\\nseconds %{time_total}\\n' "$endpoint" 2>&1 </dev/null)
    failed=$?
    seconds=$(say "$reply" | sed -n 's/^seconds \\([0-9]*\\)[.,]\\([0-9]\\).*/\\1.\\2/p' | tail -n 1)
    reply=$(say "$reply" | sed '/^seconds [0-9]/d')
  elif have wget; then
    begin=$(date +%s)
    # Without a home folder wget reads no .wgetrc and no .netrc, and keeps no file.
    reply=$(HOME=/nonexistent wget -q -S --spider -t 1 -T "$limit" "$endpoint" 2>&1 </dev/null)
    failed=0
    seconds=$(($(date +%s) - begin))
  else
    endpoint_facts="not tried: neither curl nor wget is here"
    return
  fi
  reply=$(say "$reply" | LC_ALL=C tr -d '\\000-\\011\\013-\\037\\177')
  http_status=$(say "$reply" | sed -n 's/^ *\\(HTTP\\/[0-9.]* [0-9][0-9][0-9]\\).*/\\1/p' | tail -n 1)
  if [ "$failed" -eq 0 ] && [ -n "$http_status" ]; then
    endpoint_facts="$http_status in $seconds s"
  else
    fault=$(say "$reply" | grep -v '^ *$' | tail -n 1)
    endpoint_facts="not reached after $seconds s: \${fault:-no answer}"
  fi
}

look_up() {
  if have getent; then found=$(getent hosts "$endpoint_host")
  elif have dig; then found=$(dig +short "$endpoint_host")
  elif have host; then found=$(host "$endpoint_host" | grep -i address)
  elif have nslookup; then found=$(nslookup "$endpoint_host" | sed '1,/^$/d' | grep -i address)
  elif have ping; then found=$(ping -c 1 "$endpoint_host" | head -n 1)
  else say "not looked up: this machine has no program for it"; return
  fi 2>/dev/null </dev/null
  if [ -n "$found" ]; then say "$found" | head -n 3 | tr -s ' \\t' ' '; else say "cannot be resolved"; fi
}

proxy() {
  [ -z "$2" ] || say "   $1: $(without_login "$(one_line "$2")")"
}

facts_of_program() {
  have "$1" || { say "no $1"; return; }
  one_line "$1 $(within "$1" --version 2>&1 </dev/null | head -n 1)"
}

# Left alone, claude tries again for many minutes before it says what is wrong.
try_claude() (
  CLAUDE_CODE_MAX_RETRIES=${limits.clientRetries}
  API_TIMEOUT_MS=$((claude_limit * 250))
  export CLAUDE_CODE_MAX_RETRIES API_TIMEOUT_MS
  with_keys within claude --verbose -p "say hello"
)

# The settings of claude itself come before the environment.
set_elsewhere() {
  settings=\${CLAUDE_CONFIG_DIR:-\${HOME:-}/.claude}/settings.json
  if grep -q "\\"$1\\"" "$settings" 2>/dev/null; then say "   $1 is also set in $settings, which usually wins."; fi
}

examine() {
  say "FixFirst doctor for $service"
  say ""
  say "1. Network"
  reach
  say "   $endpoint: $endpoint_facts"
  case $endpoint_facts in
    HTTP*" 5"*) say "   Reached, and the service or a gateway answers with an error: see 5." ;;
    HTTP*) say "   Reached: any HTTP status means that the way there works." ;;
  esac
  say "$reply" | grep -i -E '^ *(retry-after|cf-ray|request-id|x-request-id):' | sed 's/^ */   /'
  say "   $endpoint_host: $(look_up)"
  proxy https_proxy "\${https_proxy-}"
  proxy HTTPS_PROXY "\${HTTPS_PROXY-}"
  proxy http_proxy "\${http_proxy-}"
  proxy HTTP_PROXY "\${HTTP_PROXY-}"
  proxy all_proxy "\${all_proxy-}"
  proxy ALL_PROXY "\${ALL_PROXY-}"
  proxy no_proxy "\${no_proxy-}"
  proxy NO_PROXY "\${NO_PROXY-}"

  say ""
  say "2. Environment"
  base_line=$(base_url_facts)
  key_line=$(key_facts "$key")
  say "   $base_name: $base_line"
  [ "$base_url" = "$endpoint" ] || say "   It should be: $endpoint"
  say "   $key_name: $key_line"
  if [ -n "$key" ] && [ -n "$other" ]; then
    key_line="$key_line; $other_name is set too"
    say "   $other_name is set too: unset it, so that it is clear which one counts."
  elif [ -n "$other" ]; then
    key_line="$key_line - $other_name is set: $(key_facts "$other")"
    say "   $other_name: $(key_facts "$other")"
  fi
  set_elsewhere "$base_name"
  set_elsewhere "$key_name"
  set_elsewhere "$other_name"

  say ""
  say '3+4. claude --verbose -p "say hello"'
  if ! have claude; then answer="there is no claude on the PATH"; fi
  if [ "$answer" = yes ]; then
    at=$(now)
    output=$(try_claude 2>&1 </dev/null)
    exit_code=$?
    if [ "$exit_code" -eq 0 ]; then say "   It works: exit code 0."; else say "   It failed: exit code $exit_code."; fi
  else
    at=$(now)
    say "   Not run: $answer."
  fi

  say ""
  say "5. State of the service"
  say "   Open $status_page"
  say ""
  say "Paste all of this into the support form:"
  say ""
  report
}

now() {
  stamp=$(date +%Y-%m-%dT%H:%M:%S%z)
  say "\${stamp%??}:\${stamp#"\${stamp%??}"}"
}

report() {
  say "${doctorMarks.begin}"
  say "time: $at"
  say "system: $(uname -srm)"
  say "shell: \${SHELL:-unknown}"
  say "client: $(facts_of_program claude), $(facts_of_program node)"
  say "base url: $base_line"
  say "key: $key_line"
  say "endpoint: $endpoint_facts"
  if [ "$answer" = yes ]; then
    say 'command: claude --verbose -p "say hello"'
    say "exit code: $exit_code"
    say "output:"
    say "$output" | without_keys | tail -n ${limits.outputLines} | LC_ALL=C tr -d '\\000-\\010\\013-\\037\\177' | sed 's/^/  /'
    [ "$exit_code" -ne 124 ] || say "  Timed out: stopped after $claude_limit s."
  else
    say "command: not run"
  fi
  say "${doctorMarks.end}"
}

# Takes a key out of 'line'. Where a part of it is left, broken over lines or cut, the line is not shown.
take_out() {
  [ \${#1} -ge 6 ] || return 0
  start_of "$1"
  before=
  while :; do
    case $line in
      *"$1"*)
        before="$before\${line%%"$1"*}\${start}[key]"
        line=\${line#*"$1"}
        ;;
      *) break ;;
    esac
  done
  line=$before$line
  rest=\${1#"$start"}
  while :; do
    piece=\${rest%"\${rest#${"?".repeat(keyPieceLength(profile))}}"}
    [ -n "$piece" ] || break
    case $line in *"$piece"*) line="  [a line that held a part of your key]" ;; esac
    rest=\${rest#?}
  done
}

# All that is printed comes through here. The shell does it by itself: no other program gets to see the key.
without_keys() {
  core_of "$key"
  key_core=$core
  core_of "$other"
  other_core=$core
  while IFS= read -r line || [ -n "$line" ]; do
    take_out "$key_core"
    take_out "$other_core"
    say "$line"
  done
}

# Keys that stand elsewhere, such as in claude's settings, by their usual beginnings.
without_other_keys() {
  LC_ALL=C sed \\
    -e "s/\\(\${key_prefix_pattern}[A-Za-z0-9_-]\\{${shownBody}\\}\\)[A-Za-z0-9_-]\\{8,\\}/\\1.../g" \\
    -e 's/\\(sk-ant-[a-z0-9]*-\\)[A-Za-z0-9_-]\\{8,\\}/\\1.../g' \\
    -e 's/\\(sk-\\)[A-Za-z0-9_-]\\{16,\\}/\\1.../g' \\
    -e 's/\\([Bb]earer \\)[^" ]\\{8,\\}/\\1.../g'
}

if [ -z "$answer" ] && have claude; then
  answer="there is no terminal to ask at, and neither --yes nor --no was given"
  if (: </dev/tty >/dev/tty) 2>/dev/null; then
    printf '%s' 'May this run  claude --verbose -p "say hello"  with your key, one small request? [y/N] ' >/dev/tty
    read -r typed </dev/tty || typed=
    case $typed in [yY] | [yY][eE][sS]) answer=yes ;; *) answer="you said no" ;; esac
  fi
fi
[ "$answer" != no ] || answer="--no was given"

examine | without_keys | without_other_keys
exit 0
`;
}
