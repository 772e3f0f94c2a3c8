// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "refpath/model/attributes.hpp"
#include "refpath/model/demand.hpp"
#include "refpath/model/exits.hpp"
#include "refpath/model/people.hpp"
#include "refpath/model/places.hpp"
#include "refpath/model/quantity.hpp"
#include "refpath/model/sessions.hpp"
#include "refpath/model/steps.hpp"
#include "refpath/units/calendar.hpp"

namespace refpath {

/// What a pathway is: plain, well-formed data. Names are resolved to indices; whether it is sensible is for the checks.

/// How long and how often to simulate; what is left out is decided by the simulation.
struct RunSettings {
  std::optional<int> weeks;
  std::optional<int> warm_up_weeks;  ///< Left out: found by itself.
  std::optional<int> replications;
  std::optional<double> precision;  ///< Half-width of the headline's interval as a share of its value.
  std::optional<std::uint64_t> seed;
  std::optional<double> worth;      ///< Smallest difference in hours a week that matters.
  std::optional<Ticks> usable_gap;  ///< Idle time that lasts so long is of use.
};

struct Pathway {
  std::string name;
  Location at;
  std::string summary;
  std::string steward;
  std::string source;
  std::string agreed_by;
  Basis basis = Basis::assumed;
  Quantity<Hours> hours;
  std::optional<Quantity<Hours>> office_hours;  ///< In which working time is counted; left out: `hours`.
  struct Closed {
    Date date;
    Location at;
  };
  std::vector<Closed> closed;     ///< Days on which nobody works, no referral comes and nothing is held; sorted.
  std::optional<Date> starts_on;  ///< First counted day, a Monday; left out: usual_start().
  std::optional<Demand> demand;
  std::vector<Attribute> attributes;
  std::optional<Priority> priority;
  std::vector<Role> roles;
  std::vector<Place> places;
  std::vector<Meeting> meetings;
  std::vector<Clinic> clinics;
  std::vector<Count> counts;
  std::vector<Step> steps;
  std::vector<Exit> exits;
  std::vector<Milestone> milestones;
  std::vector<Target> targets;
  RunSettings run;
};

/// The hours in which working time is counted.
[[nodiscard]] const Hours& working_time(const Pathway& pathway);

/// The steps at which referrals begin: those of the sources, or the first step of the file; none when it has no steps.
[[nodiscard]] std::vector<int> first_steps(const Pathway& pathway);
/// The step at which referrals of the first source begin: the demand's first step, or the first step of the file.
[[nodiscard]] int first_step(const Pathway& pathway);

}  // namespace refpath
