// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/analysis/analyse.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/measures/record.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/simulation/simulate.hpp"

namespace refpath {

/// What the simulation left of one variant, as far as measuring needs to know.
struct Simulated {
  const Sample* sample = nullptr;  ///< None: exact values only.
  int weeks = 52;                  ///< Weeks that count.
  bool growing = false;            ///< Long-run waits are withheld.
  bool runaway = false;            ///< A referral never ended: there are no results.
  bool crowded = false;            ///< Too many referrals at once: there are no results.
};

/// Variant `variant` of an experiment; nothing when there is no experiment.
[[nodiscard]] Simulated simulated(const Experiment* experiment, int variant);

/// Joins the exact answers and the sampled ones into one record, in the units of the table of measures.
/// Every simulated mean is a ratio of sums over replications. Measures that do not apply (a load without a number of
/// people, hours without demand) are left out.
[[nodiscard]] Record measure(const Pathway& pathway, const Program& program, const Analysis& analysis,
                             const Simulated& simulated = {});

/// Where exact and simulated values disagree by more than chance: |difference| > t(1 - 0.0005 / measures) x standard
/// error, and more than 0.1 %. That would be a mistake of refpath's own.
[[nodiscard]] Diagnostics mismatches(const Record& record, const Simulated& simulated);

/// The hours a week of each role, simulated: the part of a record that decides how many replications are enough.
/// By role; `pathway` and `program` as in measure().
[[nodiscard]] Ratio simulated_hours(const std::vector<int>& roles, const Program& program, const Simulated& simulated,
                                    double level = 0.95);

}  // namespace refpath
