// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The name of a place, or of a role with a caseload.
[[nodiscard]] std::optional<PlaceRef> read_place_ref(Context& context, const Node& name);

/// `takes` or `frees` (the `key`) of a step or an outcome: `[bed, nurse]`, or one name.
[[nodiscard]] std::vector<PlaceRef> read_place_refs(Context& context, const Node& node, std::string_view key);

}  // namespace refpath
