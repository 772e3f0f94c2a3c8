// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"
#include "refpath/units/calendar.hpp"
#include "refpath/units/recurrence.hpp"

namespace refpath {

/// A finding of a rule; its code and severity come from the rule's row.
[[nodiscard]] Diagnostic finding(const Location& at, std::string message, std::string help);

/// "'a', 'b' and 'c'".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// The name of the step or exit that comes next.
[[nodiscard]] const std::string& name_of(const Pathway& pathway, const Next& next);

/// "urgency 'urgent' or 'soon' and language 'other'": for which referrals a condition holds.
[[nodiscard]] std::string condition_text(const Pathway& pathway, const Condition& condition);

/// "87 %"; never rounded up to 100 %, and "less than 1 %" instead of nothing.
[[nodiscard]] std::string percent(double share);

/// Hours with one decimal: "37.5 h".
[[nodiscard]] std::string hours_text(double hours);

/// "Tue 14:00".
[[nodiscard]] std::string week_time_text(Ticks moment);

/// "Wed 2026-02-04 09:00", from its date and the second of the day.
[[nodiscard]] std::string date_text(Date date, Ticks second);

/// Where it is written how many people a limited role is.
[[nodiscard]] const Location& people_place(const Role& role);

/// "say how many there are in its `wte`": what to write where people are too few.
[[nodiscard]] std::string say_how_many(const ProgramRole& role);

/// "there is only 1", "there are only 2".
[[nodiscard]] std::string there_are_only(int people);

/// A length of time as it is written in a file: "80 min", "3.5 h".
[[nodiscard]] std::string time_text(double seconds);

}  // namespace refpath
