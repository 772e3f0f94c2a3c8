// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/class_chain.hpp"

#include <map>
#include <utility>

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

std::vector<Chain::Connection> connections(const Flow& flow) {
  std::vector<Chain::Connection> found;
  for (std::size_t s = 0; s < flow.states().size(); ++s)
    flow.for_each_next(flow.states()[s], [&](int to, double share) {
      found.push_back({static_cast<int>(s), to, share});
    });
  return found;
}

}  // namespace

ClassChain::ClassChain(const Program& program, const Flow& flow, std::vector<double> shares)
    : program_(program),
      flow_(flow),
      shares_(std::move(shares)),
      chain_(static_cast<int>(flow.states().size()), connections(flow)),
      once_there_(flow.states().size(), 1.0) {
  std::vector<double> started(flow.states().size(), 0.0);
  for (std::size_t s = 0; s < shares_.size(); ++s)
    if (flow.start(s) >= 0) started[at(flow.start(s))] += shares_[s];
  visits_ = chain_.visits(started);

  std::map<int, std::vector<int>> components;  // the states from which a referral may come back
  for (std::size_t s = 0; s < flow.states().size(); ++s) {
    const ProgramStep& step = program.steps[at(flow.states()[s].step)];
    if (step.on_a_loop && is_geometric(static_cast<int>(s))) components[step.component].push_back(static_cast<int>(s));
  }
  for (const auto& component : components) find_returns(component.second);
}

// Whoever comes back has not left the component, so its own small chain tells how often.
void ClassChain::find_returns(const std::vector<int>& states) {
  std::map<int, int> place;
  for (const int state : states) place.emplace(state, static_cast<int>(place.size()));
  std::vector<Chain::Connection> inside;
  std::vector<int> all;
  for (const int state : states) {
    all.push_back(place[state]);
    flow_.for_each_next(flow_.states()[at(state)], [&](int to, double share) {
      const auto found = place.find(to);
      if (found != place.end()) inside.push_back({place[state], found->second, share});
    });
  }
  const std::vector<double> returns = Chain(static_cast<int>(states.size()), inside).returns(all);
  for (std::size_t i = 0; i < states.size(); ++i) once_there_[at(states[i])] = returns[i];
}

bool ClassChain::on_a_loop(int step) const {
  for (; step >= 0; step = program_.steps[at(step)].inside)
    if (program_.steps[at(step)].on_a_loop) return true;
  return false;
}

// With parallel branches something may come back by another way than its own.
bool ClassChain::is_geometric(int state) const {
  return program_.splits.empty() || !on_a_loop(flow_.states()[at(state)].step);
}

// Spread of what is still to come that the choice at a state's end makes. Parallel branches are no choice.
double ClassChain::spread_of_choice(const Flow::State& state, const std::vector<double>& to_come,
                                    const std::vector<double>& at_exit) const {
  double mean = 0, total = 0;
  const auto after = [&](const Flow::Choice& choice) {
    if (choice.to >= 0) return to_come[at(choice.to)];
    return choice.exit >= 0 && !at_exit.empty() ? at_exit[at(choice.exit)] : 0;
  };
  flow_.for_each_choice(state, [&](const Flow::Choice& choice) {
    total += choice.share;
    mean += choice.share * after(choice);
  });
  if (total <= 0) return 0;
  mean /= total;
  double variance = 0;
  flow_.for_each_choice(state, [&](const Flow::Choice& choice) {
    const double off = after(choice) - mean;
    variance += choice.share * off * off;
  });
  return variance / total;
}

// Mean m = N x. What a referral learns in each state is independent of the past, so the variance of the whole is the
// sum over visits of the variance of the work and of the choice that follows (the martingale form of the second-moment
// recursion s = var X + 2 x P m + x^2 + P s, without its cancellation). Parallel branches are independent of each
// other, so that their variances add.
void ClassChain::add_total(const std::vector<Moments>& given, const std::vector<double>& at_exit, Mixture& sum) const {
  const std::vector<Flow::State>& states = flow_.states();
  std::vector<double> means(states.size());
  for (std::size_t s = 0; s < states.size(); ++s) {
    means[s] = given[s].mean;
    if (at_exit.empty()) continue;
    flow_.for_each_choice(states[s], [&](const Flow::Choice& choice) {
      if (choice.exit >= 0) means[s] += choice.share * at_exit[at(choice.exit)];
    });
  }
  const std::vector<double> to_come = chain_.totals(means);
  for (std::size_t source = 0; source < shares_.size(); ++source)
    if (flow_.start(source) >= 0) sum.add(shares_[source], to_come[at(flow_.start(source))], 0);
  for (std::size_t s = 0; s < states.size(); ++s)
    sum.add_variance(visits_[s] * (given[s].variance + spread_of_choice(states[s], to_come, at_exit)));
}

void ClassChain::add_few(const std::vector<Gift>& gifts, Mixture& sum) const {
  if (gifts.empty()) return;
  if (gifts.size() == 1 && is_geometric(gifts[0].state)) {
    const std::size_t state = at(gifts[0].state);
    sum.add_visits(visits_[state], once_there_[state], gifts[0].one);
    return;
  }
  std::vector<Moments> given(visits_.size());
  for (const Gift& gift : gifts) {
    given[at(gift.state)].mean += gift.one.mean;
    given[at(gift.state)].variance += gift.one.variance;
  }
  add_total(given, {}, sum);
}

}  // namespace refpath
