// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/graph.hpp"

#include "catch.hpp"

using namespace refpath;

namespace {

// Steps with the targets they lead to: 0, 1 .. are steps, -1, -2 .. exits.
Pathway pathway(const std::vector<std::vector<int>>& then, int exits) {
  Pathway p;
  for (const std::vector<int>& targets : then) {
    Step step;
    for (const int target : targets) {
      Outcome outcome;
      outcome.next = target >= 0 ? Next{Next::Kind::step, target} : Next{Next::Kind::exit, -1 - target};
      outcome.share.value = 1.0 / static_cast<double>(targets.size());
      step.then.push_back(outcome);
    }
    p.steps.push_back(step);
  }
  p.exits.resize(static_cast<std::size_t>(exits));
  return p;
}

using Flags = std::vector<bool>;

}  // namespace

TEST_CASE("A line of steps reaches its exit and comes back to nothing") {
  const Structure s = structure(pathway({{1}, {2}, {-1}}, 2));
  CHECK(s.reachable == Flags{true, true, true});
  CHECK(s.can_exit == Flags{true, true, true});
  CHECK(s.exit_reachable == Flags{true, false});
  CHECK(s.on_a_loop == Flags{false, false, false});
}

TEST_CASE("A loop, a step that leads to itself, an island and a trap are told apart") {
  // 0 -> 1 -> 2 -> 1 or out; 3 -> 3 or out, met by nobody; 2 -> 4 <-> 5 for ever.
  const Structure s = structure(pathway({{1}, {2}, {1, -1, 4}, {3, -2}, {5}, {4}}, 2));
  CHECK(s.reachable == Flags{true, true, true, false, true, true});
  CHECK(s.can_exit == Flags{true, true, true, true, false, false});
  CHECK(s.on_a_loop == Flags{false, true, true, true, true, true});
  CHECK(s.exit_reachable == Flags{true, false});
}

TEST_CASE("An outcome with a share of nothing is no connection") {
  Pathway p = pathway({{1, -1}, {0, -1}}, 1);
  p.steps[0].then[0].share.value = 0;
  const Structure s = structure(p);
  CHECK(s.reachable == Flags{true, false});
  CHECK(s.on_a_loop == Flags{false, false});
}

TEST_CASE("Routes begin at the first step of the demand") {
  Pathway p = pathway({{-1}, {0}}, 1);
  CHECK(first_step(p) == 0);
  CHECK(structure(p).reachable == Flags{true, false});
  p.demand.emplace();
  p.demand->sources.emplace_back().first_step = 1;
  CHECK(first_step(p) == 1);
  CHECK(structure(p).reachable == Flags{true, true});
}

TEST_CASE("A pathway without steps has no routes") {
  const Structure s = structure(Pathway{});
  CHECK(s.reachable.empty());
  CHECK(s.exit_reachable.empty());
  CHECK(first_step(Pathway{}) == -1);
}
