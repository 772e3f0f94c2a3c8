// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reader/open.hpp"

namespace refpath::test {

/// The files that the examples of codes name: data, and the pathway that their redesigns are based on.
[[nodiscard]] Opened open_beside_example(const std::string& path);

}  // namespace refpath::test
