// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/asked.hpp"
#include "refpath/measures/record.hpp"
#include "refpath/units/money.hpp"

namespace refpath {

/// Above this load waits grow fast with every further referral.
inline constexpr double high_load = 0.85;

/// Who, or what, is first to reach high_load when more referrals come.
struct FirstLimit {
  std::string label;
  double load = 0;            ///< In the redesign as it is.
  double more_referrals = 0;  ///< A week, at which it reaches high_load; 0: it is there already.
};

/// What the hours that a party gives less, or more, come to. It is time released for other work, never cash.
struct Capacity {
  double hours = 0;           ///< Freed a week; negative where more is asked.
  double days = 0;            ///< .. in days of the party's own length.
  double wte_hours = 0;       ///< Hours a week that one WTE is at work, absence and closed days taken off; 0: no limit.
  std::optional<double> wte;  ///< hours / wte_hours.
  std::optional<double> of_contract;  ///< Share of the hours that the party is at work.
  std::optional<Money> value;         ///< A week, at unit cost; none unless each role has one, in one currency.
  /// Referrals a week that the freed hours could carry besides, at the touch time that each takes of the party in the
  /// redesign: meetings and clinics take no more time until their room is full. None when nothing is freed, when part
  /// of it was never worked, and when the time per referral is not known or 0.
  std::optional<double> more_referrals;
  double hours_per_referral = 0;     ///< Of that; 0 when there is none.
  std::optional<double> own_load;    ///< Of the party itself, with the freed hours given to more referrals.
  std::optional<FirstLimit> limit;   ///< Of the other roles, meetings and clinics; none when there is none.
  std::vector<std::string> unknown;  ///< Those whose load is not exact: whether they could is not known.
};

/// Weeks of a year where something is told by the year.
inline constexpr double weeks_of_a_year = 52;

/// What further referrals ask: fills in more_referrals and what limits them. `to`: the redesign, `record` its measures.
void add_referrals(const Variant& to, const Record& record, const std::vector<int>& roles, Capacity& capacity);

}  // namespace refpath
