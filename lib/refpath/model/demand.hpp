// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/model/quantity.hpp"
#include "refpath/model/steps.hpp"
#include "refpath/units/calendar.hpp"
#include "refpath/units/recurrence.hpp"

namespace refpath {

/// How referrals come: a number a week that is spread over hours, or times that were observed.
struct Arrivals {
  double per_week = 0;  ///< People, on average.
  /// Parts of the week with a number of their own, that spread evenly over the open time in them (of the hours in
  /// which referrals are received). Empty: all of it evenly.
  using Part = PartOfWeek;
  std::vector<Part> parts;
  /// Observed arrivals, sorted, in seconds from a Monday; they repeat after `replay_weeks`, from a week that is drawn
  /// for each replication. Not empty only when replayed; `per_week` is then their mean.
  std::vector<Ticks> replay;
  int replay_weeks = 0;
};

/// Where referrals come from.
struct Source {
  std::string name;  ///< "demand" where there is only one.
  Location at;
  std::string label;
  Quantity<Arrivals> referrals;
  int first_step = -1;                      ///< Index in Pathway::steps.
  std::optional<Quantity<Hours>> received;  ///< Left out: the pathway's hours.
  /// How many people come at once: sizes with their shares; left out: one.
  struct GroupSize {
    Quantity<double> people;  ///< Whole, from 1.
    Quantity<double> share;
  };
  std::vector<GroupSize> group_sizes;
  /// Shares of an attribute that differ from those of the pathway.
  struct With {
    int attribute;
    std::vector<Quantity<double>> shares;  ///< By value; they add up to 1.
  };
  std::vector<With> with;
  struct Backlog {
    int step;
    Quantity<double> referrals;  ///< Whole; waiting there when the simulation starts.
  };
  std::vector<Backlog> backlog;
};

struct Demand {
  Location at;
  std::vector<Source> sources;  ///< At least one.
};
/// People a week from all sources.
[[nodiscard]] double referrals_per_week(const Demand& demand);

}  // namespace refpath
