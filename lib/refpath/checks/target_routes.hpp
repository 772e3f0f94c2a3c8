// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// How far a referral is on the clock of a target.
enum class ClockState { before, running, stopped };

/// The routes of the referrals of one class, as a target sees them: step by step, with its clock.
class TargetRoutes {
 public:
  TargetRoutes(const RuleSubject& subject, const Target& target, int referral_class);

  /// Whether the class is one that the target counts, and comes at all.
  [[nodiscard]] bool counts() const { return counts_; }
  /// Whether some route starts the clock, and whether some route stops it after that.
  [[nodiscard]] bool starts() const { return starts_; }
  [[nodiscard]] bool stops() const { return stops_; }
  /// By exit: whether somebody may leave there with the clock in this state.
  [[nodiscard]] bool leaves(int exit, ClockState clock) const;
  /// The steps of a shortest route that leaves by the exit with the clock in this state.
  [[nodiscard]] std::vector<int> route_to(int exit, ClockState clock) const;
  /// No route from the start of the clock to its stop takes less than this, in seconds.
  [[nodiscard]] double least_time() const { return least_time_; }

 private:
  struct Met {
    bool seen = false;
    int from = -1;  // the place before, in met_
  };
  [[nodiscard]] static std::size_t place(int step, ClockState clock) {
    return static_cast<std::size_t>(step) * 3 + static_cast<std::size_t>(clock);
  }
  void follow();
  void measure();
  [[nodiscard]] ClockState clock_after(int step, ClockState clock, Way::Of of) const;
  [[nodiscard]] double delay_to(const Way& way) const;
  [[nodiscard]] double notice_of(int step, Way::Of of) const;
  [[nodiscard]] double least_in(int step, Way::Of of) const;
  [[nodiscard]] std::vector<Way> after_split(int split) const;
  [[nodiscard]] double least_of_split(int split);
  [[nodiscard]] double least_of_branch(int entry, int split);
  [[nodiscard]] std::vector<char> splits_entered() const;

  const RuleSubject& subject_;
  const Target& target_;
  int class_;
  bool counts_ = false, starts_ = false, stops_ = false;
  std::vector<Met> met_;          // by step and clock
  std::vector<Met> left_;         // by exit and clock
  std::vector<double> of_split_;  // by step: the least time of its branches, below 0 where it is not known yet
  double least_time_ = 0;
};

/// Whether following every route for every target and class of referrals would take more than a moment. The rules of
/// targets then look at none.
[[nodiscard]] bool too_many_routes(const RuleSubject& subject);

}  // namespace refpath
