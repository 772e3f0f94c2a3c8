// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// Where to look for what a redesign does: the first change after which it is so, or, of a file without changes, the
/// pathway's name. `is_so` is asked of each stage after a change.
[[nodiscard]] Location change_that(const RuleSubject& subject,
                                   const std::function<bool(const Pathway&, const Program&, const Analysis&)>& is_so);

}  // namespace refpath
