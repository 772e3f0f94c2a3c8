// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"

namespace refpath::tools {

/// What came of checking files.
struct Checked {
  std::vector<Definition> definitions;  ///< Wrong settings, then the files that could be read, in order.
  std::size_t others = 0;               ///< YAML files in the folders that are no pathways.
  std::vector<std::string> looked_at;   ///< All files and folders whose change may change this, but what they name.
  std::vector<Unread> unread;           ///< Files and folders that could not be read, or hold no pathway.
};

/// Reads and checks the files and folders that were named, on as many threads as asked. Throws UsageError.
[[nodiscard]] Checked check_files(const Invocation& invocation);

}  // namespace refpath::tools
