// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/variant.hpp"
#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// What should not get worse unnoticed while hours are freed: load, a kind of exit that disappears, demand that
/// differs, contact time cut by more than a fifth, fewer people helped.
[[nodiscard]] Diagnostics guard_rails(const Variant& from, const Variant& to);

}  // namespace refpath
