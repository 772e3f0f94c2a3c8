// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/model/quantity.hpp"
#include "refpath/units/calendar.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/money.hpp"

namespace refpath {

/// Who gives the time.
enum class Who { practitioner, volunteer, person };
[[nodiscard]] const char* name(Who who);

/// Other work of a role, in pieces that queue with the referrals.
struct Background {
  Quantity<double> hours_per_week;                    ///< The whole role's.
  Quantity<Duration> piece{Duration{Fixed{1800.0}}};  ///< Length of one piece; 30 minutes unless said.
};

/// A named practitioner with hours of their own.
struct Individual {
  std::string name;
  Location at;
  std::string label;
  Quantity<Hours> hours;
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
  std::optional<Quantity<double>> availability;  ///< Share of contracted days at work, above 0; left out: all.
  std::vector<Individual> people;                ///< Named people instead of `wte`; empty: nobody is named.
  std::optional<Quantity<double>> caseload;      ///< Open people at most, each practitioner; a whole number.
};
/// Whether there is a number of people at all: by `wte` or by name.
[[nodiscard]] inline bool is_limited(const Role& role) {
  return role.wte.has_value() || !role.people.empty();
}

}  // namespace refpath
