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
  std::vector<CountMark> counts;
  std::optional<Quantity<Money>> fee;
  struct Keep {
    PlaceRef place;
    Quantity<Duration> time;
  };
  std::vector<Keep> keeps;  ///< Places that stay occupied so much longer; all others are freed.
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
  Condition only;
};

}  // namespace refpath
