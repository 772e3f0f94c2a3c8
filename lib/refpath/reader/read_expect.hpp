// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/model/expected.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// `85%`, `7.5 h per week`, `28 days`, `90% of current`: what a measure is held against. Reported when it is none.
[[nodiscard]] std::optional<ExpectedAmount> read_limit(Context& context, const Node& node);

/// `expect`: one item, or a list of them. Whether there is such a measure, and in which unit it is, is judged where
/// measures are known.
[[nodiscard]] std::vector<Expected> read_expect(Context& context, const Node& node);

}  // namespace refpath
