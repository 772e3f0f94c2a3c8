// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "support/dice.hpp"
#include "support/generate.hpp"

namespace refpath::test {

/// A generated pathway that is being given further constructs, one theme after another.
struct Dress {
  Pathway& pathway;
  const GenerateOptions& options;
  std::uint64_t number;
  /// By step: the branch of a split in which it lies, or -1. Outcomes stay within their branch.
  std::vector<int> branch{};
  int branches = 0;

  [[nodiscard]] Dice dice(std::uint32_t purpose) const { return Dice(number, purpose); }
  [[nodiscard]] Step& step(int index) { return pathway.steps[at(index)]; }
  [[nodiscard]] int steps() const { return static_cast<int>(pathway.steps.size()); }
  [[nodiscard]] int roles() const { return static_cast<int>(pathway.roles.size()); }
  /// Whether more is asked for than there is to give.
  [[nodiscard]] bool any_load() const { return options.highest_load <= 0; }
};

template <class T>
Quantity<T> quantity(T value) {
  Quantity<T> made;
  made.value = std::move(value);
  return made;
}
inline Quantity<double> whole(int value) {
  return quantity(static_cast<double>(value));
}

/// Where those may go who do not go on through a step: an exit, a later step of the same level, or in part back.
[[nodiscard]] std::vector<Outcome> way_out(Dress& dress, Dice& dice, int step, bool back);
[[nodiscard]] Outcome outcome_to(Next::Kind kind, int index, double share);
/// An attribute and one or more of its values, but not all.
[[nodiscard]] Condition some_condition(const Dress& dress, Dice& dice);

/// All of these are open on Tuesday and Wednesday from 10:00 to 12:30 and 13:00 to 15:00, where meetings, sessions and
/// joint work happen.
[[nodiscard]] std::vector<Hours> hours_patterns();
/// Least / commonest / most, in minutes.
[[nodiscard]] Duration some_minutes(Dice& dice);
/// So many times the referrals; observed arrivals are made anew.
void multiply_demand(Pathway& pathway, double factor, std::uint64_t number);

void dress_calendar(Dress& dress);
void dress_people(Dress& dress);
void dress_attributes(Dress& dress);  // after steps are as they are
void dress_sources(Dress& dress);
void dress_occasions(Dress& dress);
void dress_splits(Dress& dress);
void dress_steps(Dress& dress);
void dress_places(Dress& dress);  // last: what is taken must be freed
void dress_marks(Dress& dress);

/// All of them that the options allow.
void dress_up(Pathway& pathway, std::uint64_t number, const GenerateOptions& options);

}  // namespace refpath::test
