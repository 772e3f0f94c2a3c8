// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/least_flow.hpp"

#include <algorithm>
#include <vector>

#include "refpath/analysis/chain.hpp"

namespace refpath {
namespace {

// How often a referral would end, from each state to the end of its branch, if nothing but its own steps ended it. That
// is no less than the chance that it does. What is withdrawn or comes after another end would only end it less often.
std::vector<double> ends_from(const Flow& flow) {
  std::vector<Chain::Connection> connections;
  std::vector<double> ends(flow.states().size(), 0.0);
  for (std::size_t s = 0; s < flow.states().size(); ++s) {
    flow.for_each_next(flow.states()[s], [&](int to, double share) {
      connections.push_back({static_cast<int>(s), to, share});
    });
    flow.for_each_choice(flow.states()[s], [&](const Flow::Choice& choice) {
      if (choice.exit >= 0) ends[s] += choice.share;
    });
  }
  return Chain(static_cast<int>(ends.size()), connections).totals(ends);
}

}  // namespace

void let_through_least(Flow& flow) {
  const std::vector<Flow::State>& states = flow.states();
  if (std::none_of(states.begin(), states.end(), [](const Flow::State& state) { return state.parallels > 0; })) return;
  constexpr double rounding = 1e-12;
  const std::vector<double> ends = ends_from(flow);
  for (std::size_t s = 0; s < states.size(); ++s) {
    double through = 1;
    flow.for_each_parallel(states[s], [&](int branch) {
      const double ended = ends[static_cast<std::size_t>(branch)];
      if (ended > rounding) through *= std::max(0.0, 1 - ended);
    });
    if (through < 1) flow.let_through(s, through);
  }
}

}  // namespace refpath
