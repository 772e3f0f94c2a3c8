// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/document.hpp"
#include "refpath/study/sensitivity.hpp"

namespace refpath {

/// Parts of describe_sensitivity(): what is said of all numbers together.

/// Whether anything was drawn: some number has a range.
[[nodiscard]] bool has_draws(const Sensitivity& study);
/// In how many cases the claim holds, and between which amounts most of them lie; only where something was drawn.
[[nodiscard]] std::string draws_sentence(const Sensitivity& study);
/// Which numbers widen the answer most: what to measure first.
void add_importance(Document& document, const Sensitivity& study);
/// How much rests on numbers of which nobody said how sure they are.
void add_rests_on(Document& document, const Sensitivity& study);

}  // namespace refpath
