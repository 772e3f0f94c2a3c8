// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// Of a file without `exits`: the names to which `then` leads and which neither are steps nor look like one misspelt,
/// each once. They were meant to be exits.
[[nodiscard]] std::vector<std::string> meant_as_exits(const Node& root, const std::vector<std::string>& steps);

/// Reports that a file has no `exits`, with all that lead to one.
void report_no_exits(const std::vector<std::string>& meant, const Location& at, Report& report);

}  // namespace refpath
