// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reader/open.hpp"

namespace refpath::tools {

/// Opens what a definition names: files of its own folder and below, and, where the file of settings that counts for it
/// says `outside: allowed`, of the folder of that and below. Links and absolute paths count by where they lead. `-`
/// stands in the folder in which the command runs.
[[nodiscard]] Open opening_beside(const std::string& definition);

}  // namespace refpath::tools
