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
  return delay == nullptr || !*delay ? 0 : calendar_least(subject_.pathway, subject_.ways.value_of(**delay, class_));
}

// What passes at least before a slot.
double TargetRoutes::notice_of(int index, Way::Of of) const {
  const Step& step = subject_.pathway.steps[at(index)];
  if (of != Way::Of::then || step.clinic < 0) return 0;
  const auto& notice = subject_.pathway.clinics[at(step.clinic)].notice;
  return notice ? calendar_least(subject_.pathway, subject_.ways.value_of(*notice, class_)) : 0;
}

// Work, meetings, slots and what repeating adds, of those who do what the step is there for.
double TargetRoutes::least_in(int index, Way::Of of) const {
  const Step& step = subject_.pathway.steps[at(index)];
  if (of != Way::Of::then || step.split) return 0;
  double longest = 0, all = 0;
  for (const Work& work : step.work) {
    double one = 0;
    for (const KindTime& part : work.times)
      one += calendar_least(subject_.pathway, subject_.ways.value_of(part.time, class_));
    longest = std::max(longest, one);
    all += one;
  }
  double once = step.together ? longest : all;
  if (step.meeting >= 0) once = subject_.pathway.meetings[at(step.meeting)].lasts.value;
  if (step.clinic >= 0) once = subject_.pathway.clinics[at(step.clinic)].slot_length.value;
  if (!step.repeat) return once;
  const double times = subject_.ways.value_of(step.repeat->times, class_);
  const double every =
      step.repeat->every ? calendar_least(subject_.pathway, subject_.ways.value_of(*step.repeat->every, class_)) : 0;
  return once + (times - 1) * std::max(once, every);
}

// The ways on when the branches of a split have come together; none where it ends a branch itself.
std::vector<Way> TargetRoutes::after_split(int split) const {
  std::vector<Way> ways;
  for (const Outcome* outcome : outcomes_for(subject_.ways, subject_.pathway.steps[at(split)].then, class_))
    if (const double share = subject_.ways.value_of(outcome->share, class_); share > 0)
      ways.push_back({Way::Of::then, outcome, outcome->next, share});
  return ways;
}

// As many branches as it needs have ended when the one that is so many-th of the quickest has.
double TargetRoutes::least_of_split(int split) {
  if (of_split_.empty()) of_split_.assign(subject_.pathway.steps.size(), -1);
  if (of_split_[at(split)] >= 0) return of_split_[at(split)];
  const Split& of = *subject_.pathway.steps[at(split)].split;
  std::vector<double> branches;
  branches.reserve(of.entries.size());
  for (const int entry : of.entries) branches.push_back(least_of_branch(entry, split));
  std::sort(branches.begin(), branches.end());
  return of_split_[at(split)] = branches[at(of.needed - 1)];
}

// Dijkstra (1959), from the beginning of a branch to its end; splits in it are passed as one.
double TargetRoutes::least_of_branch(int entry, int split) {
  constexpr double never = std::numeric_limits<double>::infinity();
  std::vector<double> known(subject_.pathway.steps.size(), never);
  std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> to_see;
  const auto go = [&](const Way& way, double time) {
    if (way.next.kind != Next::Kind::step) return;
    time += delay_to(way);
    if (time >= known[at(way.next.index)]) return;
    known[at(way.next.index)] = time;
    to_see.emplace(time, way.next.index);
  };
  go({Way::Of::branch, nullptr, {Next::Kind::step, entry}, 1}, 0);
  while (!to_see.empty()) {
    const auto [time, step] = to_see.top();
    to_see.pop();
    if (time > known[at(step)]) continue;
    const Step& here = subject_.pathway.steps[at(step)];
    const bool ends = here.then.empty() && subject_.program.steps[at(step)].inside == split;
    const double whole = here.split ? time + least_of_split(step) : 0;
    if (here.split && ends) known[at(split)] = std::min(known[at(split)], whole);
    if (here.split)
      for (const Way& way : after_split(step)) go(way, whole);
    for (const Way& way : subject_.ways.from(step, class_)) {
      if (way.of == Way::Of::branch) continue;
      const double on = time + notice_of(step, way.of) + least_in(step, way.of);
      if (ends && way.of == Way::Of::then) {
        known[at(split)] = std::min(known[at(split)], on);
      } else {
        go(way, on);
      }
    }
  }
  return known[at(split)];
}

// The splits that nobody whose clock runs can be in without having come to them with it running.
std::vector<char> TargetRoutes::splits_entered() const {
  std::vector<char> entered(subject_.pathway.steps.size(), 1);
  const auto begins_in = [&](int step) {
    for (int split = subject_.program.steps[at(step)].inside; split >= 0;
         split = subject_.program.steps[at(split)].inside)
      entered[at(split)] = 0;
  };
  if (target_.from < 0)
    for (const int start : subject_.ways.starts(class_)) begins_in(start);
  for (std::size_t s = 0; s < entered.size(); ++s) {
    const auto& mark = subject_.pathway.steps[s].milestone;
    if (target_.from >= 0 && mark && mark->milestone == target_.from) begins_in(static_cast<int>(s));
  }
  return entered;
}

// Dijkstra (1959), from where the clock starts to where it stops. A milestone is reached when the first work of its
// step begins or when the step ends, as it is written.
void TargetRoutes::measure() {
  constexpr double never = std::numeric_limits<double>::infinity();
  const std::vector<char> entered = splits_entered();
  std::vector<double> known(subject_.pathway.steps.size(), never);
  std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> to_see;
  const auto come = [&](int step, double time) {
    if (time >= known[at(step)]) return;
    known[at(step)] = time;
    to_see.emplace(time, step);
  };
  double best = never;
  const auto go = [&](const Way& way, double time) {
    time += delay_to(way);
    const bool leaves = way.next.kind == Next::Kind::exit;
    if (leaves && target_.to < 0 && (target_.to_exit < 0 || target_.to_exit == way.next.index))
      best = std::min(best, time);
    if (!leaves) come(way.next.index, time);
  };
  // Whether a branch that ends here waits for others: its split is then passed as one.
  const auto waits = [&](int step) {
    for (; step >= 0 && subject_.pathway.steps[at(step)].then.empty(); step = subject_.program.steps[at(step)].inside)
      if (const int split = subject_.program.steps[at(step)].inside; split >= 0 && entered[at(split)] != 0) return true;
    return false;
  };
  const auto go_on_from_split = [&](int split, double time) {
    if (waits(split)) return;
    while (split >= 0 && subject_.pathway.steps[at(split)].then.empty())
      split = subject_.program.steps[at(split)].inside;
    if (split < 0) return;
    for (const Way& way : after_split(split)) go(way, time);
  };
  const auto pass_split = [&](int step, ClockState clock, double time) {
    const auto& mark = subject_.pathway.steps[at(step)].milestone;
    const ClockState ended = clock_after(step, clock, Way::Of::branch);
    const ClockState begun = mark && mark->at_start ? ended : clock;
    const double together = entered[at(step)] != 0 ? least_of_split(step) : 0;
    if (begun == ClockState::stopped) {
      best = std::min(best, time);
    } else if (ended == ClockState::stopped) {
      best = std::min(best, time + together);
    }
    if (begun == ClockState::running)
      for (const Way& way : subject_.ways.from(step, class_)) go(way, time);
    if (ended != ClockState::running) return;
    if (begun == ClockState::before) {
      go_on_from_split(step, 0);
    } else if (entered[at(step)] != 0) {
      go_on_from_split(step, time + together);
    }
  };
  const auto pass = [&](int step, ClockState clock, double time, bool starts_here) {
    if (subject_.pathway.steps[at(step)].split) {
      pass_split(step, clock, time);
      return;
    }
    const auto& mark = subject_.pathway.steps[at(step)].milestone;
    const bool at_start = mark && mark->at_start;
    for (const Way& way : subject_.ways.from(step, class_)) {
      const ClockState after = clock_after(step, clock, way.of);
      if (after == ClockState::before) continue;
      const double begin = time + notice_of(step, way.of), in = least_in(step, way.of);
      if (after == ClockState::stopped) {
        best = std::min(best, at_start ? begin : begin + in);
      } else if (way.of != Way::Of::then || !waits(step)) {
        go(way, starts_here ? (at_start ? in : 0) : begin + in);
      }
    }
  };
  if (target_.from < 0) {
    for (const int start : subject_.ways.starts(class_)) {
      const auto& delay = subject_.pathway.steps[at(start)].delay;
      come(start, delay ? calendar_least(subject_.pathway, subject_.ways.value_of(*delay, class_)) : 0);
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
