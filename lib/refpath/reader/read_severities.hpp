// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/diagnostics/control.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// `check`: the severities that a file wants of rules, `{busy-role: note, many-visits: off}`. `at`: its key. Whether
/// there are such rules is not known here.
[[nodiscard]] std::vector<WrittenSeverity> read_severities(Context& context, const Node& node, const Location& at);

}  // namespace refpath
