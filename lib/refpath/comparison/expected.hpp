// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/comparison/expect.hpp"
#include "refpath/model/expected.hpp"

namespace refpath {

/// What became of one item of `expect`.
struct ExpectationResult {
  Expected expected;
  int variant = 0;    ///< Index in Comparison::variants: whose file says it.
  std::string label;  ///< Of the measure, as people call it; its key when there is no such measure.
  std::string unit;   ///< Of the measure.
  Decision decision = Decision::undecided;
  std::optional<double> value;  ///< Of the measure, exact or simulated.
  bool exact = false;
  int replications = 0;             ///< When it was decided or given up; 0: without simulating.
  std::string because;              ///< Why it is undecided, for a sentence: "after 1280 replications ..".
  std::optional<Diagnostic> wrong;  ///< It cannot be judged at all: there is no such measure, or in another unit.
};

/// Simulates the variants of a comparison with exactly so many replications; nothing when it is not to be.
using SimulateAgain = std::function<std::optional<Experiment>(int replications)>;

/// Judges what each variant's file expects, by variant: `freed.<..>` of the change from the first variant, any other
/// measure of the variant itself. What is exact is decided at once, and the rest at the looks of expect.hpp, up to
/// `at_most` replications (0: nothing is simulated). A limit that is a share of what is now is judged by the paired
/// difference, so that both sides of it may be simulated.
[[nodiscard]] std::vector<ExpectationResult> judge_expectations(const Comparison& comparison,
                                                                const std::vector<std::vector<Expected>>& expected,
                                                                int at_most, const SimulateAgain& again);

/// The errors that judging gives: of files, as those of the reader.
[[nodiscard]] const Codes& expectation_codes();

}  // namespace refpath
