// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"
#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// Kinds of referrals that take clearly longer to the end, by a difference that matters, while all together do not: an
/// average hides them. Not of attributes that do not mean the same people in both.
[[nodiscard]] Diagnostics guard_kinds(const Comparison& comparison, const Pairing& pairing);

}  // namespace refpath
