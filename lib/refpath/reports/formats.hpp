// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace refpath {

/// One row of the table of output formats.
struct Format {
  std::string_view name;
  std::string_view summary;
};

[[nodiscard]] const std::vector<Format>& formats();

}  // namespace refpath
