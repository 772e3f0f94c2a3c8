// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "refpath/program/tables.hpp"
#include "refpath/simulation/runner.hpp"
#include "refpath/study/inputs.hpp"
#include "refpath/study/subject.hpp"

namespace refpath {

/// What the pair comes to with some inputs set.
struct Point {
  std::optional<double> gain;  ///< Of the subject; none where it has no finite answer.
  bool saturated = false;      ///< Somebody is asked for all there is, or more: hours are those released.
  bool cut = false;            ///< As PathwayPair.
};

/// Asks the exact engine for one measure of a pair of pathways at many settings of their inputs.
///
/// Times move evenly between the ends of their ranges, and so do their means: in between they are taken by their mean,
/// to 1/1024 of a second; as they are written, and at the ends, the answer is what `compare` gives to the last digit.
class ExactPoints {
 public:
  /// `subject` must be exact. `weeks`: length of the window.
  ExactPoints(const PairInputs& inputs, Subject subject, int weeks, double worth);

  [[nodiscard]] Point at(const std::vector<InputSetting>& settings) const;
  [[nodiscard]] Point at(std::size_t input, double value) const { return at({{input, value}}); }
  /// The same of many, in any order and on any threads; nothing when the runner's progress says stop.
  [[nodiscard]] std::optional<std::vector<Point>> at_all(const std::vector<std::vector<InputSetting>>& settings,
                                                         const Runner& runner) const;

  [[nodiscard]] const PairInputs& inputs() const { return inputs_; }
  [[nodiscard]] const Subject& subject() const { return subject_; }

 private:
  [[nodiscard]] Variant made(Pathway pathway, std::size_t which) const;
  const PairInputs& inputs_;
  Subject subject_;
  int weeks_;
  double worth_;
  std::array<std::vector<std::string>, 2> told_apart_;
  KnownTables tables_;
};

}  // namespace refpath
