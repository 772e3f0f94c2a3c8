// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/study/input_kind.hpp"

namespace refpath {

/// Which of the two pathways an input is in.
enum class Whose { current, redesign, both };
/// "current"
[[nodiscard]] const char* name(Whose whose);

/// How far a number is moved for which nobody gave a range, both ways.
inline constexpr double usual_doubt = 0.2;

/// A number on which a comparison of two pathways rests. `value`, `low` and `high` are as the model has them: people a
/// week, shares, seconds (days where time is counted in working days), hours, money.
struct PairInput {
  std::string place;  ///< In words of the file: "steps.screen.work.nurse.admin".
  std::string label;  ///< As people call it.
  Whose whose = Whose::both;
  InputKind kind = InputKind::amount;
  std::string text;  ///< As written, of the value.
  Location at;       ///< In the current pathway where it has it.
  Basis basis = Basis::assumed;
  std::string unit;     ///< In which it is told: "min", "a week".
  double per_unit = 1;  ///< So many of what the model counts in are one of them.
  double value = 0, low = 0, high = 0;
  bool has_range = false;  ///< Written with `between`; if not, low and high are 20 % away.

  /// As it is told.
  [[nodiscard]] double shown(double of) const { return of / per_unit; }
};

/// A number that is not moved, and why.
struct UnmovedInput {
  std::string place, label;
  Whose whose = Whose::both;
  std::string why;
};

/// One input at one value.
struct InputSetting {
  std::size_t input = 0;  ///< In PairInputs::all().
  double value = 0;
};

/// Two pathways with inputs set.
struct PathwayPair {
  Pathway current, redesign;
  bool cut = false;  ///< A share could not be moved so far: there is only one whole.
};

/// How the places of the two pathways' numbers compare.
enum class Places {
  of_one_reading,  ///< The redesign is made of changes to the current pathway: the same place is the same number.
  of_two           ///< Two complete files: numbers at the same place in words, written alike, count as one.
};

/// Gives every quantity another number of its file: `files` has one for each number, so that those of two readings can
/// be compared.
void renumber_files(Pathway& pathway, const std::vector<int>& files);

/// The inputs of a pair of pathways.
///
/// A number that both inherit is one input, and moves in both at once. A share takes its range as it is; what it leaves
/// is taken from `rest`, or from the others in proportion.
class PairInputs {
 public:
  PairInputs(Pathway current, Pathway redesign, Places places);

  [[nodiscard]] const std::vector<PairInput>& all() const { return all_; }
  [[nodiscard]] const std::vector<UnmovedInput>& not_moved() const { return not_moved_; }
  /// How many are in both pathways, and count as one though they are written in two files.
  [[nodiscard]] int taken_as_one() const { return taken_as_one_; }
  [[nodiscard]] const Pathway& current() const { return pathways_[0]; }
  [[nodiscard]] const Pathway& redesign() const { return pathways_[1]; }

  /// The pair with these inputs set, each at most once; numbers that must be whole are rounded.
  [[nodiscard]] PathwayPair with(const std::vector<InputSetting>& settings) const;

 private:
  class Collection;
  std::array<Pathway, 2> pathways_;
  std::vector<PairInput> all_;
  std::vector<UnmovedInput> not_moved_;
  std::array<std::vector<int>, 2> by_visit_;  // of each pathway, by visit of for_each_input: which input, or -1
  int taken_as_one_ = 0;
};

}  // namespace refpath
