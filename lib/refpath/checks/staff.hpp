// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// How many people a limited role is: those who are named, or 1.5 WTE are two, one of them for half of the time.
[[nodiscard]] int people_of(const ProgramRole& role);

/// The hours in which at least so many people of a role are at work; all of the role's hours when it is not limited.
/// Of people who are only counted, each is taken to work all of them.
[[nodiscard]] Hours hours_of(const ProgramRole& role, int people);

/// How many people of a limited role are at work from `from` to `to` without a break; moments of the week, `to` may lie
/// in the next.
[[nodiscard]] int people_throughout(const ProgramRole& role, Ticks from, Ticks to);

/// How many people of each role a job needs at one moment, by role.
using Needed = std::map<int, int>;

/// All ways in which a job can be staffed: one, or more where a piece is done by one of several roles.
[[nodiscard]] std::vector<Needed> ways_to_staff(const Program& program, const Job& job);

/// Whether there are enough people for it, at whatever time.
[[nodiscard]] bool enough_people(const Program& program, const Needed& needed);

/// The hours in which all who are needed are there.
[[nodiscard]] Hours hours_of(const Program& program, const Needed& needed);

/// The longest stretch without a break in which those needed are there, in seconds. Where one person is needed, it is
/// one person's.
[[nodiscard]] double longest_stretch(const Program& program, const Needed& needed);

/// Whether another role may do in a step what this one does.
[[nodiscard]] bool is_alternative(const Analysis& analysis, int role, int step);

/// The share of all referrals that are of a class.
[[nodiscard]] double class_share(const Program& program, int referral_class);

/// The table of a draw for each class of referrals, with the share of that class.
struct ClassTable {
  double share;
  const QuantileTable* table;
};
[[nodiscard]] std::vector<ClassTable> tables_of(const Program& program, const Draw& draw);

}  // namespace refpath
