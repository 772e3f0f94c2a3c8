// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/blocks.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// How often a step has been come to matters where its tries are limited. It is exact where the steps between which a
/// referral goes to and fro have few combinations of such numbers, and it does not matter what parallel branches do.
class TriesSoFar {
 public:
  explicit TriesSoFar(const Program& program);

  [[nodiscard]] const std::vector<bool>& exact() const { return exact_; }  ///< By step.
  /// What is remembered when an arc leads from one step to another: the numbers of visits, as one number; `from` -1: at
  /// the start. The visit that begins is counted.
  [[nodiscard]] int coming(int remembered, int from, int to) const;
  /// Whether the visit in hand is the last that is allowed.
  [[nodiscard]] bool is_last(int remembered, int step) const;

 private:
  [[nodiscard]] int visits(int remembered, int step) const;
  const Program& program_;
  std::vector<bool> exact_;
  std::vector<int> stride_;  // by step; 0: not counted
};

/// How referrals of one class go from block to block, if nobody leaves, no list is full, and all parallel branches end.
class Flow {
 public:
  /// One arc of the choice at a state's end.
  struct Choice {
    int to;    ///< State, or -1: out.
    int exit;  ///< Or -1.
    double share;
  };
  struct State {
    int block;       ///< In Blocks::all; -1: nothing is done, only a choice made.
    int end;         ///< One past the last instruction of the block that is done.
    int step;        ///< In hand.
    int remembered;  ///< Of tries.
    bool visit;      ///< Coming here is a visit to the step.
    bool tried_out;  ///< Sent elsewhere from here because the step was tried so often.
    int first_choice, choices;
    int first_parallel, parallels;  ///< All of these are gone to as well.
  };

  /// `comes`: by source, whether referrals of this class come from it.
  Flow(const Program& program, const Blocks& blocks, const TriesSoFar& tries, int referral_class,
       const std::vector<bool>& comes);

  [[nodiscard]] const std::vector<State>& states() const { return states_; }
  [[nodiscard]] int start(std::size_t source) const { return starts_[source]; }  ///< State; -1: nobody comes.
  /// Whether everything comes to an end for certain; if not, nothing has a finite answer.
  [[nodiscard]] bool ends() const { return ends_; }

  /// Lets only a share of those who come to a state go on by the choices at its end.
  void let_through(std::size_t state, double share);

  template <class Visit>
  void for_each_choice(const State& state, const Visit& visit) const {
    for (int c = state.first_choice; c < state.first_choice + state.choices; ++c)
      visit(choices_[static_cast<std::size_t>(c)]);
  }
  /// Calls visit(state, share) for each state that is gone to, by choice or in parallel.
  template <class Visit>
  void for_each_next(const State& state, const Visit& visit) const {
    for_each_choice(state, [&visit](const Choice& choice) {
      if (choice.to >= 0) visit(choice.to, choice.share);
    });
    for_each_parallel(state, [&visit](int to) { visit(to, 1.0); });
  }
  /// Calls visit(state) for each state that is gone to in parallel.
  template <class Visit>
  void for_each_parallel(const State& state, const Visit& visit) const {
    for (int p = state.first_parallel; p < state.first_parallel + state.parallels; ++p)
      visit(parallels_[static_cast<std::size_t>(p)]);
  }

 private:
  friend class FlowSearch;
  std::vector<State> states_;
  std::vector<Choice> choices_;
  std::vector<int> parallels_;
  std::vector<int> starts_;
  bool ends_ = true;
};

}  // namespace refpath
