// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace refpath {

/// Which way a measure improves.
enum class Better { neither, fewer, more };
[[nodiscard]] const char* name(Better better);

/// One row of the table of measures: what can be asked of a pathway, keyed the same everywhere. `@` always names a
/// step.
struct MeasureKind {
  std::string_view pattern;  ///< "hours.<role or group>"
  std::string_view unit;     ///< "h/week"
  Better better;
  std::string_view label;       ///< With `{}` for the name in the pattern: "Hours a week of {}".
  std::string_view definition;  ///< A sentence or two.
  bool long_run = false;        ///< Has no meaning while work in progress keeps growing.
  bool by_subgroup = false;     ///< Is given for the referrals of each kind, too: "elapsed[urgency=urgent]".
};

[[nodiscard]] const std::vector<MeasureKind>& measure_kinds();

/// The row of a pattern, which must be one of the table.
[[nodiscard]] const MeasureKind& measure_kind(std::string_view pattern);

}  // namespace refpath
