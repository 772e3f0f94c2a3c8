// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "refpath/comparison/compare.hpp"
#include "refpath/simulation/simulate.hpp"
#include "refpath/study/tornado.hpp"

namespace refpath {

/// As tornado(), for a measure that only simulation gives. Every point has the same number of replications, the same
/// warm-up and the same luck, so that what an input does is paired, replication by replication. Twice as many
/// simulations of the pair as there are inputs; progress is told point by point. Nothing when the runner's progress
/// says stop.
///
/// A swing that may be chance (its interval reaches 0) counts as one that moves nothing.
[[nodiscard]] std::optional<Tornado> simulated_tornado(const PairInputs& inputs, const Judge& judge,
                                                       const CompareSettings& settings, const Runner& runner = {});

/// Replications of each point where nobody says otherwise.
inline constexpr int usual_point_replications = 40;

}  // namespace refpath
