// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/asked.hpp"
#include "refpath/definitions.hpp"
#include "refpath/settings_files.hpp"

namespace refpath::tools {

/// Lets people decide what becomes of the findings of a definition: on the command line, in the file and the files
/// below it, and in `settings`, which may be null; in this order of precedence.
void control(Definition& definition, const Asked& asked, const SettingsFile* settings);

/// What is wrong with a file of settings, as a definition without a pathway; nothing when all is well.
[[nodiscard]] std::optional<Definition> faults_of(const SettingsFile& settings);

}  // namespace refpath::tools
