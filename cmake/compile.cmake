# SPDX-License-Identifier: Apache-2.0

# How every target of ours is compiled.
function(refpath_compile target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)

  # A compiler may fuse a*b+c into one instruction that rounds once, on processors that have it. The same file would then
  # give other bytes on another machine, and two variants of one pathway would no longer cancel to exactly zero.
  target_compile_options(${target} PRIVATE -ffp-contract=off)

  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-restrict)  # g++ 12 warns of std::string's own operator+
  endif()
  if(REFPATH_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()

  if(REFPATH_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${REFPATH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${REFPATH_SANITIZE})
  endif()
endfunction()
