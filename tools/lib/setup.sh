# What the build needs of the machine: Debian packages, Node 20, and a cache. To be sourced.

cache=${GUILLEMET_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/guillemet}
node_wanted=20

build_packages=(g++ cmake ninja-build libicu-dev icu-devtools libcli11-dev nlohmann-json3-dev
  doctest-dev emscripten nodejs ca-certificates)
bench_packages=(libbenchmark-dev chromium)
test_packages=(chromium fonts-dejavu-core libbenchmark-dev firefox-esr webkit2gtk-driver xvfb
  php-cli)

explain_without_apt() {
  cat >&2 <<'END'
This script installs what it needs with apt, which is not here. Please install by hand:

  a C++20 compiler (g++ 12 or clang 14, or newer), CMake 3.25, Ninja
  ICU with headers (libicu 72 or newer) and its tool icupkg
  CLI11, nlohmann-json
  Emscripten 3.1.6 with its CMake toolchain file in /usr/share/emscripten
  Node 20 or newer, npm
  icu_72.1.orig.tar.gz, the source of ICU 72.1, in ~/.cache/guillemet
  for ./tools/test: doctest, Google Benchmark, Chromium at /usr/bin/chromium; Firefox, WebKitWebDriver and
  Xvfb, without which the runs in those browsers are skipped; PHP for the WordPress plugin

and call this script again with GUILLEMET_NO_APT=1.
END
}

installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

apt() {
  local command=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@")
  if ((EUID == 0)); then
    "${command[@]}"
  else
    sudo "${command[@]}"
  fi
}

update_lists() { apt update || echo "Some package lists could not be read; going on with the others."; }

# ensure_packages PACKAGE…: installs those that are missing.
ensure_packages() {
  local missing=() package
  [[ ${GUILLEMET_NO_APT:-} ]] && return
  if ! command -v apt-get >/dev/null; then
    explain_without_apt
    exit 1
  fi
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return
  if ((EUID != 0)) && ! { command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; }; then
    echo "These Debian packages are missing, and installing them needs root:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  # sudo asks for the password here, not behind the log.
  ((EUID == 0)) || sudo -v
  step "Package lists" update_lists
  step "Debian packages (${#missing[@]} missing)" apt install -y --no-install-recommends "${missing[@]}"
}

# NodeSource's package brings npm along, and clashes with Debian's.
command -v npm >/dev/null || build_packages+=(npm)

node_major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# The machine's Node where it is new enough; else the npm package `node`, in the cache.
ensure_node() {
  local local_node=$cache/node-$node_wanted
  npm=$(command -v npm)
  (($(node_major node || echo 0) >= node_wanted)) && return
  if [[ ! -x $local_node/node_modules/node/bin/node ]]; then
    mkdir -p "$local_node"
    step "Node $node_wanted" "$npm" install --prefix "$local_node" --no-save --no-audit --no-fund \
      "node@$node_wanted"
  fi
  export PATH=$local_node/node_modules/node/bin:$PATH
}

# run_npm FOLDER ARGUMENT…: Debian's npm belongs to Debian's Node, and runs with no other.
run_npm() {
  local folder=$1 system_node=node
  shift
  [[ $npm == /usr/bin/npm && -x /usr/bin/node ]] && system_node=/usr/bin/node
  "$system_node" "$npm" --prefix "$root/$folder" "$@"
}

# ensure_modules FOLDER: the npm packages that its lock file names.
ensure_modules() {
  local lock=$root/$1/package-lock.json installed=$root/$1/node_modules/.package-lock.json
  [[ -f $installed && ! $lock -nt $installed ]] && return
  step "Packages of $1/" run_npm "$1" ci --no-audit --no-fund
}
