// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/comparison/difference.hpp"
#include "refpath/measures/record.hpp"
#include "refpath/numerics/intervals.hpp"

namespace refpath {

/// What somebody expects of a measure of one pathway, or of a difference between two.
struct Expectation {
  enum class Bound {
    at_least,  ///< The limit or more.
    at_most,   ///< The limit or less.
    near,      ///< No further from the limit than `within`.
  };
  std::string measure;  ///< Its key: "hours.nurse", "freed.nurse".
  Bound bound = Bound::at_least;
  double limit = 0;   ///< In the unit of the measure.
  double within = 0;  ///< Of `near` only.
};

enum class Decision { met, failed, undecided };
/// "met", "failed", "undecided"
[[nodiscard]] const char* name(Decision decision);

/// After how many replications a simulated measure is looked at: each look takes as many again as there were. Looking
/// after every one would decide falsely 48 % of the time when the truth is at the limit.
inline constexpr std::array<int, 7> expectation_looks = {20, 40, 80, 160, 320, 640, 1280};
/// The level of the interval at each look: all of them hold together at 95 % (Bonferroni).
inline constexpr double level_of_a_look = 1 - 0.05 / static_cast<double>(expectation_looks.size());

/// The look that follows `replications` of them; none after the last.
[[nodiscard]] std::optional<int> next_look(int replications);

/// What is known of a measure: the exact value, or else the mean over the replications of one look.
struct Evidence {
  std::optional<double> exact;
  std::optional<Interval> sampled;
  bool is_share = false;  ///< Lies between 0 and 1 in every replication.
};
[[nodiscard]] Evidence evidence(const Estimate& estimate);
[[nodiscard]] Evidence evidence(const Difference& difference);

/// Decides one expectation at one look, or from the exact value, which a rounding of 1e-9 of it does not move over the
/// limit. At a look, met or failed is said when the whole interval lies on one side. Undecided stays
/// * a value where there is nothing to be known, or a number of replications that is no look;
/// * until the last look, a mean whose values lean so much that their skewness G1 may not be seen yet: Cochran
/// (Sampling
///   Techniques, 1977, section 2.15) asks for n > 25 G1^2 at 95 %; twice as many are asked for here, as the level is
///   higher;
/// * until the last look, a mean of values all alike, since what is rare may not have been seen yet. A share then has
///   the interval of what has not been seen in n tries: 1 - (0.05 / 7)^(1 / n) wide.
[[nodiscard]] Decision decide(const Expectation& expectation, const Evidence& evidence);

/// What became of an expectation.
struct Judgement {
  Expectation expectation;
  Decision decision = Decision::undecided;
  int replications = 0;   ///< When it was decided, or given up; 0: from the exact value.
  Evidence evidence;      ///< At that moment.
  bool measured = false;  ///< Whether there is such a measure.
};

/// Evidence of a measure; none when there is no such measure.
using Measure = std::function<std::optional<Evidence>(std::string_view key)>;
/// What is known without sampling (replications = 0) and from the first so many replications.
using KnownAfter = std::function<Measure(int replications)>;

/// Judges all of them, each look on as many replications as it takes and no more: `after` is asked for the exact
/// values, and then for 20, 40 .. replications only while some expectation is undecided. The first decision of each
/// stands. Each by itself is decided falsely in at most 5 % of all experiments when the truth is at the limit.
[[nodiscard]] std::vector<Judgement> judge(const std::vector<Expectation>& expectations, const KnownAfter& after,
                                           int at_most = expectation_looks.back());

}  // namespace refpath
