// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/simulation/simulate.hpp"

namespace refpath::test {

/// One variant simulated with a warm-up and a number of replications.
[[nodiscard]] Sample simulated(const Pathway& pathway, int weeks, int warm_up_weeks, int replications,
                               std::uint64_t seed = 1);

/// The ratio of two sums of the row, over replications.
[[nodiscard]] Interval ratio(const Sample& sample, int numerator, int denominator);

/// The rule of agreement: the difference is within t(1 - 0.0005) standard errors. Says what it saw when it is not, and
/// when the half-width of the 95 % interval is above `at_most` of the exact value (a test that could not fail).
void check_agrees(const Interval& simulated, double exact, double at_most);

}  // namespace refpath::test
