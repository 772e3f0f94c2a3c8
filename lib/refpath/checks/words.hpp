// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/units/calendar.hpp"

namespace refpath {

/// A finding of a rule; its code and severity come from the rule's row.
[[nodiscard]] Diagnostic finding(const Location& at, std::string message, std::string help);

/// "'a', 'b' and 'c'".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// "87 %"; never rounded up to 100 %, and "less than 1 %" instead of nothing.
[[nodiscard]] std::string percent(double share);

/// Hours with one decimal: "37.5 h".
[[nodiscard]] std::string hours_text(double hours);

/// "Tue 14:00".
[[nodiscard]] std::string week_time_text(Ticks moment);

/// "there is only 1", "there are only 2".
[[nodiscard]] std::string there_are_only(int people);

/// A length of time as it is written in a file: "80 min", "3.5 h".
[[nodiscard]] std::string time_text(double seconds);

}  // namespace refpath
