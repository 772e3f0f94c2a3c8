// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// What the rules look at: one pathway in three shapes.
struct RuleSubject {
  const Pathway& pathway;
  const Program& program;
  const Analysis& analysis;
};

/// A rule of `check`: its row of the table of codes, and what finds it. The finder says where, what and what to do
/// instead; code and severity come from the row.
struct Rule {
  Code code;
  Diagnostics (*find)(const RuleSubject& subject);
};

/// The table of rules, and its parts.
[[nodiscard]] const std::vector<Rule>& rules();
[[nodiscard]] std::vector<Rule> rules_of_shape();   ///< Steps, exits, and roles and meetings that nobody uses.
[[nodiscard]] std::vector<Rule> rules_of_use();     ///< What else nobody uses.
[[nodiscard]] std::vector<Rule> rules_of_people();  ///< Who must be where, when, and for how long.
[[nodiscard]] std::vector<Rule> rules_of_load();    ///< What is asked for against what there is.

// One source file each, of the same name.
Diagnostics unreachable_step(const RuleSubject& subject);
Diagnostics no_way_out(const RuleSubject& subject);
Diagnostics no_time_passes(const RuleSubject& subject);
Diagnostics many_visits(const RuleSubject& subject);
Diagnostics unused_role(const RuleSubject& subject);
Diagnostics unused_meeting(const RuleSubject& subject);
Diagnostics unused_clinic(const RuleSubject& subject);
Diagnostics unused_place(const RuleSubject& subject);
Diagnostics unused_count(const RuleSubject& subject);
Diagnostics unused_attribute(const RuleSubject& subject);
Diagnostics unused_exit(const RuleSubject& subject);
Diagnostics part_time_twice(const RuleSubject& subject);
Diagnostics overloaded_role(const RuleSubject& subject);
Diagnostics busy_role(const RuleSubject& subject);
Diagnostics overloaded_meeting(const RuleSubject& subject);
Diagnostics busy_meeting(const RuleSubject& subject);
Diagnostics meeting_staff(const RuleSubject& subject);
Diagnostics meeting_hours(const RuleSubject& subject);
Diagnostics meetings_clash(const RuleSubject& subject);
Diagnostics joint_staff(const RuleSubject& subject);
Diagnostics joint_hours(const RuleSubject& subject);
Diagnostics overloaded_clinic(const RuleSubject& subject);
Diagnostics busy_clinic(const RuleSubject& subject);
Diagnostics overloaded_joint_step(const RuleSubject& subject);
Diagnostics busy_joint_step(const RuleSubject& subject);
Diagnostics overloaded_visits(const RuleSubject& subject);
Diagnostics busy_visits(const RuleSubject& subject);
Diagnostics visit_never_fits(const RuleSubject& subject);
Diagnostics visit_may_not_fit(const RuleSubject& subject);
Diagnostics short_time(const RuleSubject& subject);

}  // namespace refpath
