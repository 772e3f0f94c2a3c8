// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/target_routes.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

#include "refpath/checks/times.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

TargetRoutes::TargetRoutes(const RuleSubject& subject, const Target& target, int referral_class)
    : subject_(subject),
      target_(target),
      class_(referral_class),
      met_(subject.pathway.steps.size() * 3),
      left_(subject.pathway.exits.size() * 3) {
  counts_ = subject.ways.holds(target.only, referral_class) && !subject.ways.starts(referral_class).empty();
  if (!counts_) return;
  follow();
  if (stops_) measure();
}

// A milestone is reached by those who do what the step is there for, not by those who missed it or went elsewhere.
ClockState TargetRoutes::clock_after(int step, ClockState clock, Way::Of of) const {
  const auto& mark = subject_.pathway.steps[at(step)].milestone;
  if (!mark || (of != Way::Of::then && of != Way::Of::branch)) return clock;
  if (clock == ClockState::before && mark->milestone == target_.from) return ClockState::running;
  if (clock == ClockState::running && mark->milestone == target_.to) return ClockState::stopped;
  return clock;
}

void TargetRoutes::follow() {
  std::queue<std::pair<int, ClockState>> to_see;
  const auto meet = [&](int step, ClockState clock, int from) {
    Met& one = met_[place(step, clock)];
    if (one.seen) return;
    one = {true, from};
    to_see.emplace(step, clock);
  };
  const ClockState first = target_.from < 0 ? ClockState::running : ClockState::before;
  for (const int start : subject_.ways.starts(class_)) meet(start, first, -1);
  while (!to_see.empty()) {
    const auto [step, clock] = to_see.front();
    to_see.pop();
    const auto here = static_cast<int>(place(step, clock));
    starts_ = starts_ || clock == ClockState::running;
    for (const Way& way : subject_.ways.from(step, class_)) {
      ClockState after = clock_after(step, clock, way.of);
      if (way.next.kind == Next::Kind::step) {
        meet(way.next.index, after, here);
      } else {
        const bool ends = target_.to < 0 && (target_.to_exit < 0 || target_.to_exit == way.next.index);
        starts_ = starts_ || after == ClockState::running;
        if (after == ClockState::running && ends) after = ClockState::stopped;
        Met& one = left_[place(way.next.index, after)];
        if (!one.seen) one = {true, here};
      }
      stops_ = stops_ || after == ClockState::stopped;
    }
  }
}

bool TargetRoutes::leaves(int exit, ClockState clock) const {
  return left_[place(exit, clock)].seen;
}

std::vector<int> TargetRoutes::route_to(int exit, ClockState clock) const {
  std::vector<int> steps;
  for (int here = left_[place(exit, clock)].from; here >= 0; here = met_[at(here)].from) steps.push_back(here / 3);
  std::reverse(steps.begin(), steps.end());
  return steps;
}

double TargetRoutes::delay_to(const Way& way) const {
  const std::optional<Quantity<Duration>>* delay = nullptr;
  if (way.outcome != nullptr && way.outcome->delay) {
    delay = &way.outcome->delay;
  } else if (way.next.kind == Next::Kind::step) {
    delay = &subject_.pathway.steps[at(way.next.index)].delay;
  }
  return delay == nullptr || !*delay ? 0 : calendar_least(subject_.ways.value_of(**delay, class_));
}

// Work, meetings, slots and what repeating adds, of those who do what the step is there for.
double TargetRoutes::least_in(int index, Way::Of of) const {
  const Step& step = subject_.pathway.steps[at(index)];
  if (of != Way::Of::then || step.split) return 0;
  double longest = 0, all = 0;
  for (const Work& work : step.work) {
    double one = 0;
    for (const KindTime& part : work.times) one += calendar_least(subject_.ways.value_of(part.time, class_));
    longest = std::max(longest, one);
    all += one;
  }
  double once = step.together ? longest : all;
  if (step.meeting >= 0) once = subject_.pathway.meetings[at(step.meeting)].lasts.value;
  if (step.clinic >= 0) once = subject_.pathway.clinics[at(step.clinic)].slot_length.value;
  if (!step.repeat) return once;
  const double times = subject_.ways.value_of(step.repeat->times, class_);
  const double every = step.repeat->every ? calendar_least(subject_.ways.value_of(*step.repeat->every, class_)) : 0;
  return once + (times - 1) * std::max(once, every);
}

// Dijkstra (1959), from where the clock starts to where it stops. What is done at the steps in which it starts or stops
// is left out: a milestone may be reached at their beginning or their end.
void TargetRoutes::measure() {
  constexpr double never = std::numeric_limits<double>::infinity();
  std::vector<double> known(subject_.pathway.steps.size(), never);
  std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> to_see;
  const auto come = [&](int step, double time) {
    if (time >= known[at(step)]) return;
    known[at(step)] = time;
    to_see.emplace(time, step);
  };
  double best = never;
  const auto pass = [&](int step, ClockState clock, double time, bool starts_here) {
    for (const Way& way : subject_.ways.from(step, class_)) {
      const ClockState after = clock_after(step, clock, way.of);
      const bool leaves = way.next.kind == Next::Kind::exit;
      const bool ends = target_.to < 0 && leaves && (target_.to_exit < 0 || target_.to_exit == way.next.index);
      if (after == ClockState::before) continue;
      if (after == ClockState::stopped) {
        best = std::min(best, time);
        continue;
      }
      const double on = time + (starts_here ? 0 : least_in(step, way.of)) + delay_to(way);
      if (ends) best = std::min(best, on);
      if (!leaves) come(way.next.index, on);
    }
  };
  if (target_.from < 0) {
    for (const int start : subject_.ways.starts(class_)) {
      const auto& delay = subject_.pathway.steps[at(start)].delay;
      come(start, delay ? calendar_least(subject_.ways.value_of(*delay, class_)) : 0);
    }
  } else {
    for (std::size_t s = 0; s < known.size(); ++s)
      if (met_[place(static_cast<int>(s), ClockState::before)].seen)
        pass(static_cast<int>(s), ClockState::before, 0, true);
  }
  while (!to_see.empty()) {
    const auto [time, step] = to_see.top();
    to_see.pop();
    if (time > known[at(step)] || time >= best) continue;
    pass(step, ClockState::running, time, false);
  }
  least_time_ = best;
}

bool too_many_routes(const RuleSubject& subject) {
  constexpr std::size_t most = 1'000'000;
  std::size_t ways = 0;
  for (const Step& step : subject.pathway.steps) {
    for (const std::vector<Outcome>* outcomes : outcome_lists(step)) ways += outcomes->size();
    if (step.split) ways += step.split->entries.size();
  }
  const auto classes = static_cast<std::size_t>(subject.ways.classes());
  return ways * classes * subject.pathway.targets.size() > most;
}

}  // namespace refpath
