// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/checks/ways.hpp"
#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// What the rules look at: one pathway in several shapes, and, of a redesign, the one before.
struct RuleSubject {
  const Pathway& pathway;
  const Program& program;
  const Analysis& analysis;
  const Ways& ways;
  const Before* before = nullptr;  ///< None when it is no redesign.
  /// What is asked for certain, where a branch may end the referral: analyse_least(). None where that is `analysis`.
  const Analysis* least = nullptr;
  /// class_visits(), where what must fit before a close takes times that depend on the class; else none.
  const std::vector<std::vector<double>>* class_visits = nullptr;
};

/// A rule of `check`: its row of the table of codes, and what finds it. The finder says where, what and what to do
/// instead; code and severity come from the row.
struct Rule {
  Code code;
  Diagnostics (*find)(const RuleSubject& subject);
};

/// A part of the table, and what it is about.
struct RulePart {
  std::string_view title;
  std::string_view about;  ///< A sentence.
  std::vector<Rule> (*rules)();
};
[[nodiscard]] const std::vector<RulePart>& rule_parts();

/// The table of rules, and its parts.
[[nodiscard]] const std::vector<Rule>& rules();
[[nodiscard]] std::vector<Rule> rules_of_shape();     ///< Steps, exits, and roles and meetings that nobody uses.
[[nodiscard]] std::vector<Rule> rules_of_use();       ///< What else nobody uses.
[[nodiscard]] std::vector<Rule> rules_of_people();    ///< Who must be where, when, and for how long.
[[nodiscard]] std::vector<Rule> rules_of_load();      ///< What is asked for against what there is.
[[nodiscard]] std::vector<Rule> rules_of_routes();    ///< What can happen on the way, and in which order.
[[nodiscard]] std::vector<Rule> rules_of_targets();   ///< What targets and milestones tell.
[[nodiscard]] std::vector<Rule> rules_of_care();      ///< What the way is like for the person who is referred.
[[nodiscard]] std::vector<Rule> rules_of_words();     ///< Names, labels, and where numbers come from.
[[nodiscard]] std::vector<Rule> rules_of_redesign();  ///< What a redesign does to the pathway before it.

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
Diagnostics overloaded_place(const RuleSubject& subject);
Diagnostics overloaded_caseload(const RuleSubject& subject);
Diagnostics overloaded_joint_step(const RuleSubject& subject);
Diagnostics busy_joint_step(const RuleSubject& subject);
Diagnostics overloaded_visits(const RuleSubject& subject);
Diagnostics busy_visits(const RuleSubject& subject);
Diagnostics visit_never_fits(const RuleSubject& subject);
Diagnostics visit_may_not_fit(const RuleSubject& subject);
Diagnostics short_time(const RuleSubject& subject);
Diagnostics same_person_hours(const RuleSubject& subject);
Diagnostics zero_share(const RuleSubject& subject);
Diagnostics when_nobody(const RuleSubject& subject);
Diagnostics short_patience(const RuleSubject& subject);
Diagnostics split_never_joined(const RuleSubject& subject);
Diagnostics place_kept(const RuleSubject& subject);
Diagnostics milestone_twice(const RuleSubject& subject);
Diagnostics target_off_route(const RuleSubject& subject);
Diagnostics target_bypassed(const RuleSubject& subject);
Diagnostics target_too_soon(const RuleSubject& subject);
Diagnostics wait_without_owner(const RuleSubject& subject);
Diagnostics many_people(const RuleSubject& subject);
Diagnostics story_again(const RuleSubject& subject);
Diagnostics assessed_again(const RuleSubject& subject);
Diagnostics near_names(const RuleSubject& subject);
Diagnostics missing_labels(const RuleSubject& subject);
Diagnostics no_source(const RuleSubject& subject);
Diagnostics less_contact(const RuleSubject& subject);
Diagnostics exit_kind_gone(const RuleSubject& subject);
Diagnostics other_demand(const RuleSubject& subject);
Diagnostics idle_change(const RuleSubject& subject);

}  // namespace refpath
