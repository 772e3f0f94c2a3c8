// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// A target or count of one name that does not mean the same in both definitions, so that nobody can say which is
/// better.
struct Goalpost {
  std::string key;      ///< Of the measure: "target.seen_in_time".
  std::string meaning;  ///< "'Seen in time' means 7 days in current and 28 days in redesign"
};

/// Targets with another limit, standard, start, end or cohort, or whose milestone another step reaches; counts of which
/// more is better in one and not in the other, or that have another unit.
[[nodiscard]] std::vector<Goalpost> moved_goalposts(const Variant& from, const Variant& to, const StepMatches& matches);

/// Whether a milestone that both have is reached at another step in the second: no longer at a step that both have, at
/// one that does not reach it in the first, or also at a new one. Not where new steps stand for steps that are gone.
[[nodiscard]] bool is_at_another_step(const Pathway& from, const Pathway& to, const StepMatches& matches,
                                      const std::string& milestone);

/// Takes the verdicts from what is not comparable, in the pairing's measures and those of each kind of referral.
void withhold_verdicts(const std::vector<Goalpost>& moved, Pairing& pairing);

/// One warning for each. `to`: name of the redesign.
[[nodiscard]] Diagnostics guard_goalposts(const std::vector<Goalpost>& moved, const std::string& to);

}  // namespace refpath
