// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/model/attributes.hpp"
#include "refpath/model/places.hpp"
#include "refpath/model/quantity.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/money.hpp"

namespace refpath {

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

/// Minutes of one kind within a piece of work.
struct KindTime {
  TimeKind kind = TimeKind::admin;
  Quantity<Duration> time;
};

/// One role's work in a step, done by one person (or `people` of them at the same time) in one go.
struct Work {
  Location at;
  std::vector<int> roles;       ///< One; or several (`nurse and planner`): at the same moment, the same minutes.
  bool any = false;             ///< With several roles, `nurse or therapist`: only one of them, whoever is free first.
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
  /// For which referrals. Outcomes of one list with the same condition share the referrals for which it holds, so that
  /// their shares add up to 1; different conditions exclude each other; those without one share all other referrals.
  Condition when;
  std::vector<PlaceRef> takes, frees;  ///< Taken, after others are freed, before the delay.
  std::vector<CountMark> counts;
};

/// Something that is reached at a step and that targets and elapsed times refer to.
struct MilestoneMark {
  int milestone = -1;     ///< Index in Pathway::milestones.
  bool at_start = false;  ///< When the step's first work or meeting begins; otherwise when the step ends.
  Location at;
};

/// People who do not attend. `then` of the step is for those who came.
struct Missed {
  Location at;
  Quantity<double> share;
  std::optional<Quantity<Duration>> time;  ///< Lost by each who would have worked; left out: the full work.
  std::vector<Outcome> then;
};

/// A step that is tried so often at most. Who would come once more, or misses the last time, goes on by `then`.
struct Tries {
  Location at;
  Quantity<double> at_most;  ///< Whole, from 1.
  std::vector<Outcome> then;
};

/// Everything the step does, several times.
struct Repeat {
  Location at;
  Quantity<double> times;                   ///< Whole, from 1.
  std::optional<Quantity<Duration>> every;  ///< From the beginning of one time to the next being due.
};

/// Patience: who has waited so long for the step to begin goes elsewhere.
struct Leaves {
  Location at;
  Quantity<Duration> after;  ///< Calendar time.
  std::vector<Outcome> then;
};

/// A closed list: who finds so many waiting for the step, and cannot begin at once, goes elsewhere at once.
struct Full {
  Location at;
  Quantity<double> waiting;  ///< Whole, from 0.
  std::vector<Outcome> then;
};

/// Parallel branches. Each begins at a step and ends at steps without `then`.
struct Split {
  enum class Kind { all_of, first_of, at_least };
  Location at;
  Kind kind = Kind::all_of;
  int needed = 0;                  ///< How many branches must end: all, one, or what `at_least` says.
  std::vector<int> entries;        ///< Indices in Pathway::steps.
  std::vector<Location> entry_at;  ///< Where each is named.
};

struct Step {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<Duration>> delay;
  std::vector<Work> work;  ///< Empty with `meeting` < 0: a decision or a pure delay.
  bool together = false;   ///< All of `work` starts at one moment.
  int meeting = -1;        ///< Index in Pathway::meetings.
  int clinic = -1;         ///< Index in Pathway::clinics.
  std::optional<Split> split;
  AtClose at_close = AtClose::pause;
  std::optional<MilestoneMark> milestone;
  std::optional<Missed> missed;
  std::optional<Tries> tries;
  std::optional<Repeat> repeat;
  std::optional<Leaves> leaves;
  std::optional<Full> full;
  int same_person_as = -1;             ///< Index in Pathway::steps: for each role that works in both.
  std::vector<PlaceRef> takes, frees;  ///< Taken when the step is ready to begin, freed when it ends.
  std::vector<CountMark> counts;       ///< Each time the step is done; not by those who missed it.
  std::optional<Quantity<Money>> fee;  ///< Each time the step is done or missed.
  std::string matches;                 ///< Name of the step of the other variant that it corresponds to; or empty.
  std::vector<Outcome> then;           ///< Empty only at the end of a parallel branch.
};

/// All the ways in which a referral may leave a step: `then`, and those of `missed`, `tries`, `leaves` and `full`.
[[nodiscard]] std::vector<const std::vector<Outcome>*> outcome_lists(const Step& step);

}  // namespace refpath
