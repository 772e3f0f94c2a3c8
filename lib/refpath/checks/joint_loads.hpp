// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/checks/doubts.hpp"
#include "refpath/checks/staff.hpp"

namespace refpath {

/// What work of several people asks of the hours in which all are there, and how much of it can be done, in seconds a
/// week.
struct JointLoad {
  std::vector<const Job*> jobs;  ///< Of one step or more; by step.
  Needed needed;                 ///< By the job that has the most hours to share.
  /// The role whose time is counted: all work that it begins in the shared hours, to its end. -1: the time in which all
  /// are busy, which must lie in the shared hours itself.
  int role = -1;
  double asked = 0;  ///< No less.
  double there = 0;  ///< In the shared hours, no more.
  double after = 0;  ///< What was begun in them and is ended after, no more.
  MayBeLess doubt = MayBeLess::none;
  [[nodiscard]] double load() const { return asked / (there + after); }
};

/// Only of jobs of several people that share some hours and have enough people, and that can be done in one way; the
/// greatest load of the same jobs. Two things are known to have an end:
/// - What must fit before the close (`do_not_start`) needs all of them for its shortest part, at one moment, within the
///   hours that they share.
/// - A role begins such work only in those hours. After they end it goes on with what it has begun: with the last piece
///   at most, on average no longer than E[L^2] / E[L] (Lorden, On excess over the boundary, 1970).
[[nodiscard]] std::vector<JointLoad> joint_loads(const RuleSubject& subject);

}  // namespace refpath
