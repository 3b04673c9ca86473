# The build, step by step. To be sourced after steps.sh and setup.sh.

configure() {
  # A preset's build folder is configured once; after that Ninja sees to it.
  local folder=$1 preset=$2
  [[ -f $root/build/$folder/build.ninja ]] || cmake --preset "$preset" -S "$root" "${@:3}"
}

build_native() {
  configure native release && cmake --build "$root/build/native" --target guillemet guillemet-packs
}

build_engine() {
  export NODE_PATH=/usr/share/nodejs # Emscripten's own JavaScript: Debian keeps its modules there
  configure wasm wasm "-DGUILLEMET_CACHE_DIR=$cache" &&
    cmake --build "$root/build/wasm" --target guillemet-engine
}

# Whether build/web is newer than all that it is made of.
web_is_fresh() {
  local stamp=$root/build/web/.built
  [[ -f $stamp ]] && [[ -z $(find "$root/web" "$root/build/wasm/engine" "$root"/build/native/*.pack \
    "$root/build/native/guillemet" "$root/NOTICE" "$root/LICENSE" \
    -name node_modules -prune -o -newer "$stamp" -type f -print -quit) ]]
}

build_web() {
  web_is_fresh && return
  run_npm web run build && touch "$root/build/web/.built"
}

# The benchmark lies in the build folders of what is shipped, to be linked from the same objects.
build_bench_native() {
  build_native && cmake -DGUILLEMET_BENCH=ON "$root/build/native" &&
    cmake --build "$root/build/native" --target guillemet-bench
}

build_bench_engine() {
  build_engine && cmake -DGUILLEMET_BENCH=ON "$root/build/wasm" &&
    cmake --build "$root/build/wasm" --target guillemet-bench-engine
}

build_bench() {
  ensure_node
  ensure_modules web
  step "Native benchmark" build_bench_native
  step "Benchmark for WebAssembly" build_bench_engine
}

build_all() {
  ensure_packages "${build_packages[@]}"
  ensure_node
  ensure_modules web
  step "Native program and packs" build_native
  step "Engine for WebAssembly" build_engine
  step "Page and offline file" build_web
}
