// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace refpath {

/// -ln((word + 1/2) / 2^32) from additions, multiplications and divisions only, so that it is the same double in every
/// build (the standard library's logarithm is not). A unit exponential when the word is random. Relative error below
/// 1e-14.
[[nodiscard]] double unit_exponential(std::uint32_t word);

}  // namespace refpath
