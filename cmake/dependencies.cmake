# SPDX-License-Identifier: Apache-2.0
# Sets refpath_compiled and refpath_private: the libraries that the library uses without showing them.

if(EMSCRIPTEN)
  # Only headers, taken from the machine that compiles: /usr/include itself holds another C library, so they are
  # linked into one of our own.
  set(web_headers ${PROJECT_BINARY_DIR}/headers)
  file(MAKE_DIRECTORY ${web_headers})
  foreach(folder boost fmt yaml-cpp nlohmann eigen3/Eigen eigen3/unsupported pugixml.hpp pugiconfig.hpp)
    get_filename_component(name ${folder} NAME)
    file(CREATE_LINK /usr/include/${folder} ${web_headers}/${name} SYMBOLIC)
  endforeach()
  add_library(refpath_web_headers INTERFACE)
  target_include_directories(refpath_web_headers SYSTEM INTERFACE ${web_headers})
  target_compile_definitions(refpath_web_headers INTERFACE FMT_HEADER_ONLY)
  add_library(fmt::fmt ALIAS refpath_web_headers)
  set(refpath_compiled "")
  set(refpath_private "")
  return()
endif()

find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(pugixml REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Eigen3 REQUIRED NO_MODULE)
find_package(nlohmann_json REQUIRED)

# 0.7 (Debian 12) calls its target yaml-cpp, 0.8 yaml-cpp::yaml-cpp.
if(TARGET yaml-cpp::yaml-cpp)
  set(refpath_compiled yaml-cpp::yaml-cpp pugixml::pugixml)
else()
  set(refpath_compiled yaml-cpp pugixml::pugixml)
endif()

# Only headers: inside the installed library nothing of them is left, so whoever uses it need not have them.
set(refpath_private $<BUILD_INTERFACE:Boost::headers> $<BUILD_INTERFACE:Eigen3::Eigen>
                    $<BUILD_INTERFACE:nlohmann_json::nlohmann_json>)
