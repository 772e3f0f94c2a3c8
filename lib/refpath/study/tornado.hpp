// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "refpath/comparison/verdict.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/study/points.hpp"

namespace refpath {

/// What the pair comes to with one input at an end of its range, everything else as written.
struct AtEnd {
  Point point;
  std::optional<Interval> simulated;  ///< Of the gain, where it had to be simulated.
  std::optional<Verdict> verdict;     ///< Where a smallest difference that matters is defined.
  bool flips = false;                 ///< The verdict is another one than as written.
  bool crosses = false;               ///< The claim no longer holds, or holds only now.
};

/// One input moved over its range, one at a time.
struct Swing {
  std::size_t input = 0;  ///< In PairInputs::all().
  AtEnd low, high;
  double width = 0;  ///< From the lowest to the highest of the gain at the two ends and as written.
  /// Of the gain at `high` minus that at `low` with the same luck, where it was simulated.
  std::optional<Interval> difference;
  [[nodiscard]] bool flips() const { return low.flips || high.flips; }
  [[nodiscard]] bool crosses() const { return low.crosses || high.crosses; }
};

/// Whether a claim of at least so much holds: a rounding of 1e-9 does not break it.
[[nodiscard]] bool holds(double gain, double claim);

struct Tornado {
  AtEnd as_written;           ///< With no input moved.
  std::vector<Swing> swings;  ///< The widest first; those that move nothing are left out.
  int without_effect = 0;     ///< Inputs that move nothing.
  int without_answer = 0;     ///< Inputs with an end at which there is no finite answer; their swings have one end.
};

/// Everything that is judged at each end.
struct Judge {
  Subject subject;
  std::optional<double> claim;  ///< At least so much, in the unit of the subject.
};

/// Moves every input to both ends of its range. Nothing when the runner's progress says stop.
[[nodiscard]] std::optional<Tornado> tornado(const ExactPoints& points, const Judge& judge, const Runner& runner = {});

/// The swing of one input from what was found at its ends.
[[nodiscard]] Swing swing(std::size_t input, const AtEnd& low, const AtEnd& high, const AtEnd& as_written,
                          const Judge& judge);
/// What is found at a point: an interval of no width where it is not simulated.
[[nodiscard]] AtEnd at_end(const Point& point, const std::optional<Interval>& simulated, const Judge& judge);
/// Puts the widest first, takes those that move nothing out, and counts.
void rank(Tornado& tornado);

}  // namespace refpath
