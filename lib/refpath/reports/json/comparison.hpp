// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/json/measures.hpp"

namespace refpath {

/// One entry for each redesign: the headline, the measures, what is different, where the hours go.
[[nodiscard]] Json differences_json(const Comparison& comparison);

/// For each party: the redesigns in the order of the hours that they free. Empty for a single redesign.
[[nodiscard]] Json rankings_json(const Comparison& comparison);

/// Hours a week by party and place, of all redesigns.
[[nodiscard]] Json ledger_json(const Comparison& comparison);

}  // namespace refpath
