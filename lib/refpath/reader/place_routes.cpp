// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/place_routes.hpp"

#include <algorithm>

namespace refpath {

namespace {

// Whether work of a role is done by whoever has the referral on their caseload.
bool has_caseload(const Role& role) {
  return role.caseload.has_value() && is_limited(role);
}

}  // namespace

PlaceId place_id(const Pathway& pathway, const PlaceRef& ref) {
  return ref.kind == PlaceRef::Kind::place ? ref.index : static_cast<int>(pathway.places.size()) + ref.index;
}

std::vector<bool> taken_somewhere(const Pathway& pathway) {
  std::vector<bool> taken(pathway.places.size() + pathway.roles.size(), false);
  const auto note = [&](const std::vector<PlaceRef>& takes) {
    for (const PlaceRef& ref : takes) taken[static_cast<std::size_t>(place_id(pathway, ref))] = true;
  };
  for (const Step& step : pathway.steps) {
    note(step.takes);
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) note(outcome.takes);
    for (const Work& work : step.work)
      for (const int role : work.roles)
        if (has_caseload(pathway.roles[static_cast<std::size_t>(role)]))
          taken[pathway.places.size() + static_cast<std::size_t>(role)] = true;
  }
  return taken;
}

PlaceRoutes::PlaceRoutes(const Pathway& pathway, PlaceId first, PlaceId second)
    : pathway_(pathway), first_(first), second_(second) {
  std::vector<int> starts = first_steps(pathway);
  if (pathway.demand)
    for (const Source& source : pathway.demand->sources)
      for (const Source::Backlog& backlog : source.backlog) starts.push_back(backlog.step);
  (void)follow(starts, {});
}

PlaceRoutes::Routes PlaceRoutes::follow(const std::vector<int>& starts, const State& state) {
  Routes routes;
  std::vector<std::pair<int, State>> to_see;
  to_see.reserve(starts.size());
  for (const int start : starts) to_see.emplace_back(start, state);
  std::vector<unsigned> seen(pathway_.steps.size(), 0);
  while (!to_see.empty()) {
    const auto [step, at] = to_see.back();
    to_see.pop_back();
    unsigned& states = seen[static_cast<std::size_t>(step)];
    const unsigned bit = 1U << static_cast<unsigned>(at.index());
    if ((states & bit) != 0) continue;
    states |= bit;
    pass(step, at, routes, to_see);
  }
  return routes;
}

/// One visit to a step, in the order of its instructions.
void PlaceRoutes::pass(int index, State state, Routes& routes, std::vector<std::pair<int, State>>& to_see) {
  const Step& step = pathway_.steps[static_cast<std::size_t>(index)];
  routes.states.emplace(state.index(), state);
  if (step.tries) lead(index, step.tries->then, state, routes, to_see);
  if (step.full) lead(index, step.full->then, state, routes, to_see);
  if (step.leaves) lead(index, step.leaves->then, state, routes, to_see);
  for (const PlaceRef& ref : step.takes) take({ref.at, index}, place_id(pathway_, ref), state, routes);
  if (step.leaves && !step.takes.empty()) lead(index, step.leaves->then, state, routes, to_see);
  const States after = step.split ? branches(index, state, routes) : work(index, state, routes);
  for (const auto& one : after) {
    State end = one.second;
    for (const PlaceRef& ref : step.frees) free({ref.at, index}, place_id(pathway_, ref), end);
    routes.states.emplace(end.index(), end);
    if (step.then.empty()) routes.ends.emplace(end.index(), end);
    lead(index, step.then, end, routes, to_see);
    if (step.missed) lead(index, step.missed->then, end, routes, to_see);
    if (step.missed && step.tries) lead(index, step.tries->then, end, routes, to_see);
  }
}

void PlaceRoutes::lead(int step, const std::vector<Outcome>& outcomes, const State& state, Routes& routes,
                       std::vector<std::pair<int, State>>& to_see) {
  for (const Outcome& outcome : outcomes) {
    State on = state;
    for (const PlaceRef& ref : outcome.frees) free({ref.at, step}, place_id(pathway_, ref), on);
    for (const PlaceRef& ref : outcome.takes) take({ref.at, step}, place_id(pathway_, ref), on, routes);
    routes.states.emplace(on.index(), on);
    if (outcome.next.kind == Next::Kind::step) {
      to_see.emplace_back(outcome.next.index, on);
    } else {
      for (const Exit::Keep& keep : pathway_.exits[static_cast<std::size_t>(outcome.next.index)].keeps)
        if (place_id(pathway_, keep.place) == first_) freed_.push_back({{keep.place.at, -1}, on.first});
    }
  }
}

void PlaceRoutes::take(const PlaceUse& use, PlaceId id, State& state, Routes& routes) {
  if (id == second_ && second_ != first_) {
    if (state.first && !state.second && !while_held_) while_held_ = {state.from, use, false};
    if (!state.second && !routes.second) routes.second = use;
    state.second = true;
  } else if (id == first_) {
    if (state.first && use.explicitly && !again_) again_ = {state.from, use, false};
    if (!state.first) state.from = use;
    if (!state.first && (use.explicitly || !routes.first)) routes.first = use;
    state.first = true;
  }
  routes.states.emplace(state.index(), state);
}

void PlaceRoutes::free(const PlaceUse& use, PlaceId id, State& state) {
  if (id == first_) freed_.push_back({use, state.first});
  if (id == first_) state.first = false;
  if (id == second_) state.second = false;
}

/// The first work of a role with a caseload takes a place on it. Work that begins at one moment takes all at once; of
/// roles of which only one works, any may.
PlaceRoutes::States PlaceRoutes::work(int index, const State& state, Routes& routes) {
  const Step& step = pathway_.steps[static_cast<std::size_t>(index)];
  const auto take_for = [&](int role, const Work& work, const State& before, State& so_far) {
    if (!has_caseload(pathway_.roles[static_cast<std::size_t>(role)])) return;
    const PlaceUse use{work.at, index, false};
    State taken = before;
    taken.from = before.first ? before.from : so_far.from;
    take(use, static_cast<int>(pathway_.places.size()) + role, taken, routes);
    if (taken.first && !so_far.first) so_far.from = taken.from;
    so_far.first = so_far.first || taken.first;
    so_far.second = so_far.second || taken.second;
  };
  States options{{state.index(), state}};
  for (const Work& work : step.work) {
    States next;
    for (const auto& option : options) {
      const State& before = step.together ? state : option.second;
      State all = option.second;
      for (const int role : work.roles) {
        State one = option.second;
        take_for(role, work, before, work.any ? one : all);
        if (work.any) next.emplace(one.index(), one);
      }
      if (!work.any) next.emplace(all.index(), all);
    }
    options = std::move(next);
  }
  routes.states.insert(options.begin(), options.end());
  return options;
}

/// The states in which a referral may go on when enough branches have ended.
PlaceRoutes::States PlaceRoutes::branches(int index, const State& state, Routes& routes) {
  const std::pair<int, int> key{index, state.index()};
  auto found = joined_.find(key);
  if (found == joined_.end()) {
    Routes inside = joined(*pathway_.steps[static_cast<std::size_t>(index)].split, state);
    found = joined_.emplace(key, std::move(inside)).first;
  }
  const Routes& inside = found->second;
  routes.states.insert(inside.states.begin(), inside.states.end());
  if (inside.first && !routes.first) routes.first = inside.first;
  if (inside.second && !routes.second) routes.second = inside.second;
  return inside.ends;
}

/// All that may happen in the branches of a split; its ends are those of all of them together.
PlaceRoutes::Routes PlaceRoutes::joined(const Split& split, const State& state) {
  std::vector<Routes> each;
  each.reserve(split.entries.size());
  for (const int entry : split.entries) each.push_back(follow({entry}, state));
  at_once(each);
  // What any branch took or freed is taken or freed; a branch that is withdrawn may have come anywhere.
  Routes all;
  all.ends.emplace(state.index(), state);
  for (const Routes& branch : each) {
    States options = branch.ends;
    if (split.kind != Split::Kind::all_of) options.insert(branch.states.begin(), branch.states.end());
    States next;
    for (const auto& so_far : all.ends)
      for (const auto& option : options) {
        State merged = so_far.second;
        if (option.second.first != state.first) {
          merged.first = option.second.first;
          merged.from = option.second.from;
        }
        if (option.second.second != state.second) merged.second = option.second.second;
        next.emplace(merged.index(), merged);
      }
    all.ends = std::move(next);
    all.states.insert(branch.states.begin(), branch.states.end());
    if (branch.first && !all.first) all.first = branch.first;
    if (branch.second && !all.second) all.second = branch.second;
  }
  return all;
}

/// What one branch has at its end, while it waits for another that takes something. What it has until then and frees
/// keeps nobody waiting for long: a branch goes on by itself.
void PlaceRoutes::at_once(const std::vector<Routes>& branches) {
  for (std::size_t i = 0; i < branches.size(); ++i)
    for (std::size_t j = 0; j < branches.size(); ++j) {
      if (i == j || !branches[j].first) continue;
      if (branches[i].first && branches[i].first->explicitly && !again_)
        again_ = {*branches[j].first, *branches[i].first, true};
      if (!branches[i].second || while_held_) continue;
      for (const auto& end : branches[j].ends)
        if (end.second.first) {
          while_held_ = {end.second.from, *branches[i].second, true};
          break;
        }
    }
}

}  // namespace refpath
