// SPDX-License-Identifier: Apache-2.0
// What libFuzzer calls, for one of the targets. What must hold and does not is thrown, and ends the run.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  refpath::test::REFPATH_TARGET({reinterpret_cast<const char*>(bytes), count});
  return 0;
}
