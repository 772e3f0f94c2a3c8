// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/analysis/blocks.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// Visits per referral that the hours of the week are made from.
struct PerReferral {
  std::vector<double> meeting_visits;  ///< By meeting.
  std::vector<double> clinic_came;     ///< By clinic.
  std::vector<double> clinic_missed;   ///< By clinic.
};

/// Adds visits, touch time, exits, counts, cells and hand-offs per referral to the analysis, with their exactness, and
/// says whether they are defined. `weights`: by source, adding up to 1.
PerReferral expect(const Program& program, const std::vector<double>& weights, Analysis& analysis,
                   Counting counting = Counting::usual);

}  // namespace refpath
