// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/control.hpp"
#include "refpath/diagnostics/sources.hpp"

namespace refpath {

/// What a file of settings, `.refpath.yaml`, says of the definitions beside and below it.
struct CheckSettings {
  std::vector<WrittenSeverity> severities;
  std::optional<std::string> fail_on;  ///< `error`, `warning`, `note` or `never`.
  std::vector<std::string> exclude;    ///< Names and paths, with `*`, that are not looked at where a folder is checked.
  bool outside = false;                ///< Definitions may name all files of the folder of these settings.
};

/// What came of reading one; what could be read stands in `settings` also when something is wrong.
struct SettingsReading {
  Sources sources;
  Diagnostics diagnostics;  ///< Sorted by place.
  CheckSettings settings;
};

/// Reads the text of a file of settings. Never throws for what it contains.
[[nodiscard]] SettingsReading read_settings(std::string name, std::string text);

}  // namespace refpath
