// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/units/lengths.hpp"

namespace refpath {

/// Makes a Pathway in C++ without a file. Names may be used before they are described; build() resolves them.
///
///     const Pathway pathway = Builder("Mental-health referral")
///                                 .demand(6, "refer")
///                                 .role("gp").wte(2).background(64)
///                                 .role("nurse").wte(1)
///                                 .step("refer").work("gp", minutes(8, 12, 18)).then("screen")
///                                 .step("screen").delay(working_days(1, 2, 4)).work("nurse", minutes(10, 15, 25))
///                                     .then("refer", 0.2).then("advice", 0.3).then("taken_on")
///                                 .exit("taken_on", ExitKind::caseload)
///                                 .exit("advice", ExitKind::advice)
///                                 .build();
///
/// A name that is not described, and a word used outside its place (wte without a role), are bugs of the caller: they
/// assert.
class Builder {
 public:
  explicit Builder(std::string name);

  /// Hours of the pathway, and of the roles described after it. The office week unless said.
  Builder& hours(Hours hours);
  Builder& demand(double referrals_per_week, std::string first_step);

  /// Begins a role; without wte() it is not limited.
  Builder& role(std::string name);
  Builder& wte(double wte);
  Builder& role_hours(Hours hours);
  Builder& background(double hours_per_week);
  Builder& background(double hours_per_week, Duration piece);
  Builder& cost(double amount, std::string currency);
  Builder& group(std::string group);
  Builder& who(Who who);

  using Attend = std::vector<std::pair<std::string, int>>;
  /// Begins a meeting.
  Builder& meeting(std::string name, std::vector<WeekTime> starts, double lasts_minutes, Attend attend);
  Builder& room_for(int referrals);

  /// Begins a step.
  Builder& step(std::string name);
  Builder& delay(Duration delay);
  Builder& work(std::string role, Duration time, TimeKind kind = TimeKind::admin);
  /// Work split by kind, done by one person in one go.
  Builder& split_work(std::string role, std::vector<std::pair<TimeKind, Duration>> times);
  /// Several roles, or several people of each, at one moment for the same minutes.
  Builder& shared_work(std::vector<std::string> roles, int people, Duration time, TimeKind kind = TimeKind::contact);
  /// All work of the step starts at one moment.
  Builder& together();
  Builder& meet(std::string meeting);
  Builder& at_close(AtClose at_close);
  /// A milestone reached when the step ends, or when its work or meeting begins.
  Builder& milestone(std::string name, bool at_start = false);
  /// An outcome with its share, or the only one, or `rest`: what the shares of the others leave.
  Builder& then(std::string target, double share);
  Builder& then(std::string target);
  /// A delay of the last outcome, instead of that of the step it leads to.
  Builder& after(Duration delay);

  Builder& exit(std::string name, ExitKind kind = ExitKind::other);

  /// A target on the clock; `from` empty: from the referral; `to`: a milestone, an exit, or empty: the end of the
  /// referral.
  Builder& target(std::string name, std::string from, std::string to, double within_seconds, double share,
                  Cohort cohort = Cohort::completed);

  [[nodiscard]] Pathway build() const;

 private:
  Role& last_role();
  Step& last_step();
  Work& add_work(std::vector<std::string> roles);

  // Names as written, beside the places in pathway_ where their indices go.
  struct Names {
    std::string first_step;
    std::vector<Attend> attend;                                     // by meeting
    std::vector<std::vector<std::vector<std::string>>> work_roles;  // by step and work
    std::vector<std::string> meeting;                               // by step
    std::vector<std::vector<std::string>> then;                     // by step and outcome
    std::vector<std::pair<std::string, std::string>> target;        // from, to
  };
  Pathway pathway_;
  Names names_;
};

}  // namespace refpath
