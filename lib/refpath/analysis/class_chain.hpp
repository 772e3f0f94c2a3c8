// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/analysis/chain.hpp"
#include "refpath/analysis/flow.hpp"
#include "refpath/analysis/mixture.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// The chain of one class of referrals, with the share of all referrals that are of this class and come from each
/// source. Everything must come to an end in the flow, which must outlive the chain.
class ClassChain {
 public:
  ClassChain(const Program& program, const Flow& flow, std::vector<double> shares);

  /// By state: visits, per referral of any class.
  [[nodiscard]] const std::vector<double>& visits() const { return visits_; }

  /// What each state gives; by state, and nothing where nothing is given. `at_exit`: by exit; empty: nothing.
  void add_total(const std::vector<Moments>& given, const std::vector<double>& at_exit, Mixture& sum) const;

  /// What a few states give: quicker where that is one state which is visited geometrically often.
  struct Gift {
    int state;
    Moments one;
  };
  void add_few(const std::vector<Gift>& gifts, Mixture& sum) const;

 private:
  [[nodiscard]] bool is_geometric(int state) const;
  [[nodiscard]] bool on_a_loop(int step) const;
  void find_returns(const std::vector<int>& states);
  [[nodiscard]] double spread_of_choice(const Flow::State& state, const std::vector<double>& to_come,
                                        const std::vector<double>& at_exit) const;
  const Program& program_;
  const Flow& flow_;
  std::vector<double> shares_;
  Chain chain_;
  std::vector<double> visits_;
  std::vector<double> once_there_;  // by state: expected visits of what has come to it
};

}  // namespace refpath
