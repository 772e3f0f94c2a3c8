// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "refpath/study/points.hpp"
#include "refpath/study/tornado.hpp"

namespace refpath {

struct UncertaintySettings {
  std::uint64_t seed = 1;
  int repetitions = 10;  ///< Latin hypercubes, each independent of the others: they show how sure the answer is.
  int points = 200;      ///< Of each.
};

/// What of the spread of the answer goes back to one input.
struct Importance {
  std::size_t input = 0;
  /// Its share of the variance: by how much that would fall on average if the input were known (first-order index).
  double share = 0;
};

/// A share of the points, with the error that it has because the points are not all there are.
struct SharePoints {
  double share = 0;
  double se = 0;  ///< From one repetition to the next.
};

/// The gain when every input with a range is drawn by itself, triangular with its peak at the value as written.
struct Uncertainty {
  int points = 0;  ///< In all.
  int repetitions = 0;
  int inputs = 0;     ///< Drawn.
  int saturated = 0;  ///< Points at which somebody is asked for all there is, or more. They count.
  int cut = 0;        ///< Points at which shares of one whole were too large together, and were cut.
  int no_answer = 0;  ///< Points without a finite answer; they count nowhere else.
  double mean = 0, sd = 0;
  double low = 0, median = 0, high = 0;  ///< 5th, 50th and 95th centile.
  std::optional<SharePoints> holds;      ///< The claim does.
  std::optional<SharePoints> better;     ///< The gain is at least what is worth something.
  std::optional<SharePoints> below;      ///< The gain is less than as written.
  std::vector<Importance> importance;    ///< The largest share first; those of less than a hundredth are left out.
};

/// Draws all inputs that have a range together and asks the exact engine. Nothing when the runner's progress says stop;
/// no points where no input has a range.
[[nodiscard]] std::optional<Uncertainty> uncertainty(const ExactPoints& points, const Judge& judge,
                                                     const UncertaintySettings& settings = {},
                                                     const Runner& runner = {});

/// How much of the answer rests on numbers without a range. Every input is moved down and up by the same small part of
/// itself (a hundredth), one at a time; its weight is how much the gain moves. `without` is the sum of the weights of
/// those without a range; the two are 0 when nothing moves it.
struct RestsOn {
  double all = 0, without = 0;
  int inputs = 0, inputs_without = 0;  ///< Those with a weight.
  struct Weight {
    std::size_t input;
    double weight;  ///< The gain's mean move for a hundredth of the input.
  };
  std::vector<Weight> weights;  ///< Of those without a range, the largest first.

  [[nodiscard]] std::optional<double> share() const {
    return all > 0 ? std::optional<double>(without / all) : std::nullopt;
  }
};
[[nodiscard]] std::optional<RestsOn> rests_on(const ExactPoints& points, const Runner& runner = {});

}  // namespace refpath
