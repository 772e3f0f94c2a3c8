// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/control.hpp"
#include "refpath/model/expected.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// A pathway, and what its file says beside it.
struct PathwayFile {
  Pathway pathway;
  std::string compare_with;  ///< Path, as written, of the file that it is compared with; empty when it does not say.
  std::vector<Expected> expected{};
  std::vector<WrittenSeverity> severities{};
};

/// Reads the tree of a whole pathway, all changes made. Nothing when an error was reported, then or before.
[[nodiscard]] std::optional<PathwayFile> read_pathway(Context& context, const Node& root);

}  // namespace refpath
