// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/asked.hpp"
#include "refpath/comparison/variant.hpp"
#include "refpath/measures/record.hpp"

namespace refpath {

/// A measure that is shared out among changes.
struct AskedMeasure {
  std::string key;                 ///< "freed.mh_nurse", "cost", "wait"
  std::string label;               ///< Of a party's hours the party, else what it measures.
  std::string unit;                ///< As in the table of measures.
  Better better = Better::fewer;   ///< Which way the measure itself improves. Of `freed.<..>`: the hours.
  std::vector<std::string> roles;  ///< Names; the measure is their hours a week together. Empty: as in the record.

  [[nodiscard]] bool is_hours() const { return !roles.empty(); }
  /// What a value adds to what a change gives: fewer hours are a gain.
  [[nodiscard]] double gain(double value) const { return better == Better::fewer ? -value : value; }
};

/// The value of a measure in one pathway.
struct Answer {
  std::optional<double> exact;
  std::optional<WhyNotExact> why_not_exact;
  std::optional<Ratio> simulated;
  std::string not_known;  ///< Why it has not even been simulated, where it could have been.
};

/// Hours a week asked of the roles; `worked`: only what they can work of them, each by itself (Analysis capacity).
[[nodiscard]] Answer hours_answer(const AskedMeasure& measure, const Played& played, bool worked);
/// Any other measure.
[[nodiscard]] Answer record_answer(const AskedMeasure& measure, const Record& record);

/// What is shared out unless somebody says what: hours of everybody who has any, the practitioners first, and what they
/// cost; minutes per referral of each role where there is no demand. `variants`: the redesign as it grows, from no
/// change to all; `records` of them.
[[nodiscard]] std::vector<AskedMeasure> usual_measures(const std::vector<Variant>& variants,
                                                       const std::vector<Record>& records);

/// The measure of this key (`hours.<..>` stands for `freed.<..>`); nothing when no variant has it.
[[nodiscard]] std::optional<AskedMeasure> find_measure(const std::string& key, const std::vector<Variant>& variants,
                                                       const std::vector<Record>& records);

/// All keys that find_measure() knows.
[[nodiscard]] std::vector<std::string> measure_keys(const std::vector<Variant>& variants,
                                                    const std::vector<Record>& records);

}  // namespace refpath
