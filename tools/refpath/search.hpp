// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "refpath/reports/provenance.hpp"
#include "refpath/settings_files.hpp"

namespace refpath::tools {

/// What is to be checked.
struct Searched {
  std::vector<std::string> files;      ///< In the order in which they were named, those of a folder sorted; each once.
  std::vector<Unread> unread;          ///< Folders that cannot be read, or have no pathway, and such settings.
  std::vector<std::string> looked_at;  ///< Folders, and YAML files in them that are no pathways: they may become some.
  std::size_t others = 0;              ///< YAML files in the folders that are no pathways.
};

/// The files that were named, and the pathway files in the folders that were named and in the folders in those, but for
/// hidden ones (`.git`) and what the settings exclude. A `.refpath.yaml` that was named is no such file: it is read,
/// and then among the settings.
[[nodiscard]] Searched search(const std::vector<std::string>& named, SettingsFiles& settings);

}  // namespace refpath::tools
