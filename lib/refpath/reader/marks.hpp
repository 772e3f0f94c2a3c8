// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// `counts` of a step, an outcome or an exit: `{story_told: 1}`. `at`: its key.
[[nodiscard]] std::vector<CountMark> read_count_marks(Context& context, const Node& node, const Location& at);

/// `fee` of a step or an exit: `20 GBP`.
[[nodiscard]] std::optional<Quantity<Money>> read_fee(Context& context, const Node& node);

/// Reports amounts in two currencies, which cannot be added; once for each place that differs from the first.
void check_currencies(Context& context, const Pathway& pathway);

}  // namespace refpath
