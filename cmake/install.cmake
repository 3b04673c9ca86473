# `cmake --install build/native`: the library with its headers and a CMake package, the program, the packs.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/guillemet)
set(packs_dir ${CMAKE_INSTALL_DATADIR}/guillemet)

install(TARGETS guillemet-core EXPORT guillemet-targets)
install(DIRECTORY core/include/guillemet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET guillemet)
  install(TARGETS guillemet)
endif()
if(GUILLEMET_TOOLS)
  foreach(language IN LISTS GUILLEMET_PACKED_LANGUAGES)
    install(FILES ${CMAKE_BINARY_DIR}/${language}.pack DESTINATION ${packs_dir})
  endforeach()
endif()
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT guillemet-targets NAMESPACE guillemet:: FILE guillemet-targets.cmake
  DESTINATION ${package_dir})
configure_package_config_file(cmake/guillemet-config.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/guillemet-config.cmake
  INSTALL_DESTINATION ${package_dir} PATH_VARS packs_dir)
# Before 1.0 a minor version may break what uses the library.
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/guillemet-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/guillemet-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/guillemet-config-version.cmake DESTINATION ${package_dir})
