// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/analysis/analyse.hpp"
#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// What is doubtful about a pathway that was read without an error: steps that nothing reaches or leaves, people and
/// meetings that are asked for more than they have, work that cannot be done when its people are there. Sorted by
/// place. `program` and `analysis` are those of the pathway.
[[nodiscard]] Diagnostics check(const Pathway& pathway, const Program& program, const Analysis& analysis);

/// The rules that check() knows, in the order in which they are applied. An example and what to write instead are the
/// upper keys of a file; what they leave out (`pathway`, `roles`, `exits`) is of no matter to them.
[[nodiscard]] const Codes& check_codes();

}  // namespace refpath
