// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "refpath/failure.hpp"

namespace refpath::tools {

/// One row of the table of exit codes.
struct ExitRow {
  ExitCode code;
  std::string_view means;
};
[[nodiscard]] const std::vector<ExitRow>& exit_codes();

}  // namespace refpath::tools
