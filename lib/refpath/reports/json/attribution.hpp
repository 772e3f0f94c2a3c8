// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/json/measures.hpp"
#include "refpath/study/attribute.hpp"

namespace refpath {

/// The named changes, in the agreed order.
[[nodiscard]] Json changes_json(const Attribution& attribution);
/// How many orders count, and why not all do.
[[nodiscard]] Json orders_json(const Attribution& attribution);
/// How the sets were simulated; null when they were not.
[[nodiscard]] Json sets_run_json(const Attribution& attribution);
/// By key: what each change gives, with numbers that add up as they stand.
[[nodiscard]] Json attributed_json(const Attribution& attribution);

}  // namespace refpath
