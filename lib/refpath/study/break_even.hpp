// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "refpath/study/points.hpp"

namespace refpath {

/// A value of an input at which the claim just holds.
struct Crossing {
  double value = 0;         ///< As PairInput::value.
  bool holds_above = true;  ///< Just above it the claim holds, just below it does not; or the other way round.
  bool saturated = false;   ///< Somebody is asked there for all there is, or more.
};

/// Where along one input the claim holds, everything else as written.
struct BreakEven {
  std::size_t input = 0;
  double from = 0, to = 0;          ///< What was looked through: further than the range of the input.
  std::vector<Crossing> crossings;  ///< Rising. None: it holds, or fails, over all of it.
  bool holds_as_written = false;
  bool anywhere = true;  ///< False: there is no answer anywhere along it.
};

/// Looks through each of these inputs for values at which the claim just holds: on a grid first, because the gain need
/// not rise or fall all the way, and then between two neighbours of which it holds at one only. Numbers that must be
/// whole are not looked through. Nothing when the runner's progress says stop.
[[nodiscard]] std::optional<std::vector<BreakEven>> break_even(const ExactPoints& points, double claim,
                                                               const std::vector<std::size_t>& inputs,
                                                               const Runner& runner = {});

}  // namespace refpath
