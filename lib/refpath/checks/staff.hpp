// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// How many people a limited role is: 1.5 WTE are two, one of them for half of the time.
[[nodiscard]] int people_of(const ProgramRole& role);

/// How many people of each role a job needs at one moment.
[[nodiscard]] std::map<int, int> people_needed(const Program& program, const Job& job);

/// The hours in which all roles of a job are there.
[[nodiscard]] Hours hours_of(const Program& program, const Job& job);

/// What one step's work together asks of the hours in which all are there, and how much of them there is, in seconds a
/// week.
struct JointLoad {
  const Job* job;
  double asked;
  double there;
  [[nodiscard]] double load() const { return asked / there; }
};
/// Only jobs of several people that share some hours and have enough people.
[[nodiscard]] std::vector<JointLoad> joint_loads(const Program& program, const std::vector<double>& visits_per_week);

}  // namespace refpath
