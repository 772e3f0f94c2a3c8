# SPDX-License-Identifier: Apache-2.0
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/refpath)

install(TARGETS refpath EXPORT refpath-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY lib/refpath DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp"
        PATTERN "reports/json/*" EXCLUDE)
install(EXPORT refpath-targets NAMESPACE refpath:: DESTINATION ${package_folder})
if(TARGET refpath_command)
  install(TARGETS refpath_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  # Printed by the command and kept in the repository: where it is built for another machine it cannot be run.
  install(FILES tools/completion/refpath.bash RENAME refpath
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES tools/completion/_refpath DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES tools/completion/refpath.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  install(DIRECTORY tools/man/man1 tools/man/man5 DESTINATION ${CMAKE_INSTALL_MANDIR})
endif()
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(DIRECTORY pathways DESTINATION ${CMAKE_INSTALL_DATADIR}/refpath OPTIONAL)
# For editors; the pathways name it by its path from where they are in the repository.
install(FILES docs/reference/pathway-schema.json docs/reference/settings-schema.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/refpath/docs/reference)

configure_package_config_file(cmake/refpath-config.cmake.in ${PROJECT_BINARY_DIR}/refpath-config.cmake
                              INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a new minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/refpath-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/refpath-config.cmake ${PROJECT_BINARY_DIR}/refpath-config-version.cmake
        DESTINATION ${package_folder})
