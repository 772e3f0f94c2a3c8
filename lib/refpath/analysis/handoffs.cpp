// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/handoffs.hpp"

#include <map>
#include <utility>

#include "refpath/analysis/block_work.hpp"
#include "refpath/analysis/chain.hpp"

namespace refpath {
namespace {

using Roles = std::vector<int>;  // sorted

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Where referrals go that come from one piece of work: straight on, and through states without work.
class Passing {
 public:
  Passing(const Flow& flow, const std::vector<BlockPieces>& pieces)
      : flow_(flow),
        states_(without_work(pieces)),
        place_(places(states_, pieces.size())),
        chain_(static_cast<int>(states_.size()), connections()) {}

  // How often each state with work is entered next, when `left` states are left so often: fn(state, how often).
  template <class Visit>
  void next_work(const std::vector<std::pair<int, double>>& left, const Visit& visit) const {
    std::vector<double> started(states_.size(), 0.0);
    bool passes = false;
    for (const auto& from : left)
      flow_.for_each_next(state(from.first), [&](int to, double share) {
        if (place_[at(to)] < 0) {
          visit(to, from.second * share);
        } else {
          started[at(place_[at(to)])] += from.second * share;
          passes = true;
        }
      });
    if (!passes) return;
    const std::vector<double> through = chain_.visits(started);
    for (std::size_t i = 0; i < states_.size(); ++i)
      flow_.for_each_next(state(states_[i]), [&](int to, double share) {
        if (place_[at(to)] < 0) visit(to, through[i] * share);
      });
  }

 private:
  static std::vector<int> without_work(const std::vector<BlockPieces>& pieces) {
    std::vector<int> states;
    for (std::size_t s = 0; s < pieces.size(); ++s)
      if (pieces[s].roles.empty()) states.push_back(static_cast<int>(s));
    return states;
  }

  static std::vector<int> places(const std::vector<int>& states, std::size_t all) {
    std::vector<int> place(all, -1);
    for (std::size_t i = 0; i < states.size(); ++i) place[at(states[i])] = static_cast<int>(i);
    return place;
  }

  [[nodiscard]] const Flow::State& state(int index) const { return flow_.states()[at(index)]; }

  std::vector<Chain::Connection> connections() const {
    std::vector<Chain::Connection> found;
    for (const int from : states_)
      flow_.for_each_next(state(from), [&](int to, double share) {
        if (place_[at(to)] >= 0) found.push_back({place_[at(from)], place_[at(to)], share});
      });
    return found;
  }

  const Flow& flow_;
  std::vector<int> states_;  // without work
  std::vector<int> place_;   // by state: its place in states_, or -1
  Chain chain_;
};

}  // namespace

double handoffs(const Program& program, const Blocks& blocks, const Flow& flow, int referral_class,
                const std::vector<double>& visits) {
  std::vector<BlockPieces> pieces;
  pieces.reserve(flow.states().size());
  for (const Flow::State& state : flow.states())
    pieces.push_back(state.block < 0 ? BlockPieces{}
                                     : block_pieces(program, blocks.all[at(state.block)], state.end, referral_class));

  double sum = 0;
  std::map<Roles, std::vector<std::pair<int, double>>> left;  // states by the roles of their last piece
  for (std::size_t s = 0; s < pieces.size(); ++s) {
    if (pieces[s].roles.empty() || visits[s] <= 0) continue;
    sum += visits[s] * pieces[s].handoffs;
    left[pieces[s].roles.back()].emplace_back(static_cast<int>(s), visits[s]);
  }
  const Passing passing(flow, pieces);
  for (const auto& [last, states] : left)
    passing.next_work(states, [&sum, &pieces, &roles = last](int to, double often) {
      if (!share_a_role(roles, pieces[at(to)].roles.front())) sum += often;
    });
  return sum;
}

}  // namespace refpath
