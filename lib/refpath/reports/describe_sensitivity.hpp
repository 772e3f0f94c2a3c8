// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/provenance.hpp"
#include "refpath/study/sensitivity.hpp"

namespace refpath {

/// What a comparison rests on, in words and tables. The first lines say whether the claim holds, in how many cases out
/// of a hundred when every guess may be wrong, and on which numbers that depends most.
[[nodiscard]] Document describe_sensitivity(const Sensitivity& study, const Provenance& provenance);

}  // namespace refpath
