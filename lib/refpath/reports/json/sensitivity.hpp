// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/json/measures.hpp"
#include "refpath/study/sensitivity.hpp"

namespace refpath {

/// All that a study of a pair says, as members of an object: what it is about, the numbers, and what they do. Numbers
/// are referred to by their place in `numbers`, from 0.
[[nodiscard]] Json study_json(const Sensitivity& study);

}  // namespace refpath
