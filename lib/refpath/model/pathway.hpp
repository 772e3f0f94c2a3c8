// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "refpath/model/quantity.hpp"
#include "refpath/units/calendar.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/money.hpp"

namespace refpath {

/// What a pathway is: plain, well-formed data. Names are resolved to indices; whether it is sensible is for the checks.

/// The kind of a stretch of touch time.
enum class TimeKind { contact, liaison, admin, travel, meeting };
inline constexpr int time_kinds = 5;
[[nodiscard]] const char* name(TimeKind kind);

/// What happens to work in hand when its person's hours end.
enum class AtClose {
  pause,         ///< Stops and resumes with the same person.
  finish,        ///< Is finished in overtime.
  do_not_start,  ///< Is not begun unless it fits before the close.
};
[[nodiscard]] const char* name(AtClose at_close);

/// Who gives the time.
enum class Who { practitioner, volunteer, person };
[[nodiscard]] const char* name(Who who);

/// Other work of a role, in pieces that queue with the referrals.
struct Background {
  Quantity<double> hours_per_week;                    ///< The whole role's.
  Quantity<Duration> piece{Duration{Fixed{1800.0}}};  ///< Length of one piece; 30 minutes unless said.
};

struct Role {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<double>> wte;  ///< Left out: as many people as it takes; no queue and no load.
  Quantity<Hours> hours;
  std::optional<Background> background;
  std::optional<Quantity<Money>> cost;  ///< Per hour.
  std::string group;                    ///< Empty: comparable by its own name only.
  Who who = Who::practitioner;
};

struct Attendance {
  int role;                 ///< Index in Pathway::roles.
  Quantity<double> people;  ///< Whole number.
};

struct Meeting {
  std::string name;
  Location at;
  std::string label;
  Quantity<std::vector<WeekTime>> starts;  ///< In the week, sorted.
  Quantity<double> lasts;                  ///< Seconds.
  std::vector<Attendance> attend;
  std::optional<Quantity<double>> room_for;  ///< Referrals it can take at most.
};

/// Minutes of one kind within a piece of work.
struct KindTime {
  TimeKind kind = TimeKind::admin;
  Quantity<Duration> time;
};

/// One role's work in a step, done by one person (or `people` of them at the same time) in one go.
struct Work {
  Location at;
  std::vector<int> roles;       ///< One; or several (`nurse and planner`): at the same moment, the same minutes.
  int people = 1;               ///< Of each role.
  std::vector<KindTime> times;  ///< One after another; at least one.
};

/// Where a referral goes next.
struct Next {
  enum class Kind { step, exit };
  Kind kind = Kind::step;
  int index = -1;  ///< In Pathway::steps or Pathway::exits.
};

struct Outcome {
  Location at;  ///< The name of the target.
  Next next;
  Quantity<double> share{1.0};  ///< 0 to 1; `rest` is resolved.
  bool rest = false;            ///< Written as `rest`, or the only outcome.
  std::string because;
  std::optional<Quantity<Duration>> delay;  ///< Replaces the delay of the step it leads to.
};

/// Something that is reached at a step and that targets and elapsed times refer to.
struct MilestoneMark {
  int milestone = -1;     ///< Index in Pathway::milestones.
  bool at_start = false;  ///< When the step's first work or meeting begins; otherwise when the step ends.
  Location at;
};

struct Step {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<Duration>> delay;
  std::vector<Work> work;  ///< Empty with `meeting` < 0: a decision or a pure delay.
  bool together = false;   ///< All of `work` starts at one moment.
  int meeting = -1;        ///< Index in Pathway::meetings.
  AtClose at_close = AtClose::pause;
  std::optional<MilestoneMark> milestone;
  std::vector<Outcome> then;  ///< Shares add up to 1; never empty in a pathway that was read.
};

/// What became of a referral.
enum class ExitKind {
  caseload,
  treated,
  placed,
  discharged,
  advice,
  signposted,
  redirected,
  declined,
  opted_out,
  dna,
  gave_up,
  readmitted,
  died,
  other
};
[[nodiscard]] const char* name(ExitKind kind);

struct Exit {
  std::string name;
  Location at;
  std::string label;
  ExitKind kind = ExitKind::other;
};

struct Milestone {
  std::string name;
  Location at;  ///< Where it is first named.
};

/// Which referrals a target counts.
enum class Cohort {
  completed,   ///< Arrived in the window and reached `to`.
  incomplete,  ///< Still waiting at month-end snapshots.
  finished,    ///< Reached `to` in the window, whenever referred.
};
[[nodiscard]] const char* name(Cohort cohort);

struct Target {
  std::string name;
  Location at;
  std::string label;
  int from = -1;            ///< Index in Pathway::milestones, or -1: from the referral.
  int to = -1;              ///< Index in Pathway::milestones, or -1: the end of the referral when `to_exit` is -1.
  int to_exit = -1;         ///< Index in Pathway::exits, or -1.
  Quantity<double> within;  ///< Seconds on the clock.
  Quantity<double> share;   ///< The standard, 0 to 1.
  Cohort cohort = Cohort::completed;
};

struct Demand {
  Location at;
  Quantity<double> referrals_per_week;
  int first_step = -1;  ///< Index in Pathway::steps.
};

/// How long and how often to simulate; what is left out is decided by the simulation.
struct RunSettings {
  std::optional<int> weeks;
  std::optional<int> warm_up_weeks;  ///< Left out: found by itself.
  std::optional<int> replications;
  std::optional<double> precision;  ///< Half-width of the headline's interval as a share of its value.
  std::optional<std::uint64_t> seed;
  std::optional<double> worth;  ///< Smallest difference in hours a week that matters.
};

struct Pathway {
  std::string name;
  Location at;
  std::string summary;
  std::string steward;
  std::string source;
  Basis basis = Basis::assumed;
  Quantity<Hours> hours;
  std::optional<Demand> demand;
  std::vector<Role> roles;
  std::vector<Meeting> meetings;
  std::vector<Step> steps;
  std::vector<Exit> exits;
  std::vector<Milestone> milestones;
  std::vector<Target> targets;
  RunSettings run;
};

/// The step at which referrals begin: the demand's first step, or the first step of the file.
[[nodiscard]] int first_step(const Pathway& pathway);

}  // namespace refpath
