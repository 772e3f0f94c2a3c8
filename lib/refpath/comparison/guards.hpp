// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "refpath/comparison/asked.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/measures/record.hpp"

namespace refpath {

/// One of two variants, with its measures.
struct Guarded {
  Played played;
  const Record* record;
};

/// What should not get worse unnoticed while hours are freed: load, a kind of exit that disappears, demand that
/// differs, contact time cut by more than a fifth, fewer people helped, more who leave a wait or find a list closed.
/// Numbers are exact where they can be, else simulated; nothing is said of what is neither, nor of what may be chance.
[[nodiscard]] Diagnostics guard_rails(const Guarded& from, const Guarded& to);

/// The share of the referrals that end with help, advice or a way on; none where it is not known of all exits.
[[nodiscard]] std::optional<double> helped_share(const Variant& variant, const Record& record);

/// The same without simulation.
[[nodiscard]] Diagnostics guard_rails(const Variant& from, const Variant& to);

}  // namespace refpath
