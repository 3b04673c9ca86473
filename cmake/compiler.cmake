# How every target is compiled. The same floating-point results everywhere are a promise of the contract,
# so nothing here may relax IEEE arithmetic: no -ffast-math, no fused multiply-add of the host's own.

add_compile_options(-Wall -Wextra -Wmissing-declarations -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict)  # GCC bug 105651: false alarms in std::string
endif()
if(GUILLEMET_WERROR)
  add_compile_options(-Werror)
endif()
if(GUILLEMET_SANITIZE)
  # vptr wants RTTI, which the core does without
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(GUILLEMET_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
