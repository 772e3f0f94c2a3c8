// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/builder.hpp"

#include <cassert>

namespace refpath {
namespace {

constexpr double minute = static_cast<double>(minute_ticks);

std::string label_of(std::string name) {
  for (char& c : name)
    if (c == '_') c = ' ';
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

template <class T>
int find(const std::vector<T>& list, const std::string& name) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].name == name) return static_cast<int>(i);
  return -1;
}

template <class T>
int index_of(const std::vector<T>& list, const std::string& name) {
  const int index = find(list, name);
  assert(index >= 0 && "a name that the pathway does not describe");
  return index;
}

template <class T>
Quantity<T> quantity(T value) {
  Quantity<T> quantity;
  quantity.value = std::move(value);
  return quantity;
}

// What the other shares of a step leave to those that are written without one.
void share_out(std::vector<Outcome>& then) {
  double left = 1;
  for (const Outcome& outcome : then)
    if (!outcome.rest) left -= outcome.share.value;
  for (Outcome& outcome : then)
    if (outcome.rest) outcome.share.value = left < 0 ? 0 : left;
}

}  // namespace

Builder::Builder(std::string name) {
  pathway_.name = std::move(name);
  pathway_.hours.value = office_week();
}

Role& Builder::last_role() {
  assert(!pathway_.roles.empty());
  return pathway_.roles.back();
}

Step& Builder::last_step() {
  assert(!pathway_.steps.empty());
  return pathway_.steps.back();
}

Builder& Builder::hours(Hours hours) {
  pathway_.hours.value = std::move(hours);
  return *this;
}

Builder& Builder::demand(double referrals_per_week, std::string first_step) {
  pathway_.demand.emplace();
  Source& source = pathway_.demand->sources.emplace_back();
  source.name = "demand";
  source.referrals.value.per_week = referrals_per_week;
  names_.first_step = std::move(first_step);
  return *this;
}

Builder& Builder::role(std::string name) {
  Role& role = pathway_.roles.emplace_back();
  role.label = label_of(name);
  role.name = std::move(name);
  role.hours.value = pathway_.hours.value;
  return *this;
}

Builder& Builder::wte(double wte) {
  last_role().wte = quantity(wte);
  return *this;
}

Builder& Builder::role_hours(Hours hours) {
  last_role().hours.value = std::move(hours);
  return *this;
}

Builder& Builder::background(double hours_per_week) {
  return background(hours_per_week, minutes(30));
}

Builder& Builder::background(double hours_per_week, Duration piece) {
  last_role().background.emplace();
  last_role().background->hours_per_week.value = hours_per_week;
  last_role().background->piece.value = std::move(piece);
  return *this;
}

Builder& Builder::cost(double amount, std::string currency) {
  last_role().cost = quantity(Money{amount, std::move(currency)});
  return *this;
}

Builder& Builder::group(std::string group) {
  last_role().group = std::move(group);
  return *this;
}

Builder& Builder::who(Who who) {
  last_role().who = who;
  return *this;
}

Builder& Builder::meeting(std::string name, std::vector<WeekTime> starts, double lasts_minutes, Attend attend) {
  Meeting& meeting = pathway_.meetings.emplace_back();
  meeting.label = label_of(name);
  meeting.name = std::move(name);
  meeting.starts.value.starts = std::move(starts);
  meeting.lasts.value = lasts_minutes * minute;
  names_.attend.push_back(std::move(attend));
  return *this;
}

Builder& Builder::room_for(int referrals) {
  assert(!pathway_.meetings.empty());
  pathway_.meetings.back().room_for = quantity(static_cast<double>(referrals));
  return *this;
}

Builder& Builder::step(std::string name) {
  Step& step = pathway_.steps.emplace_back();
  step.label = label_of(name);
  step.name = std::move(name);
  names_.work_roles.emplace_back();
  names_.meeting.emplace_back();
  names_.then.emplace_back();
  return *this;
}

Builder& Builder::delay(Duration delay) {
  last_step().delay = quantity(std::move(delay));
  return *this;
}

Work& Builder::add_work(std::vector<std::string> roles) {
  names_.work_roles.back().push_back(std::move(roles));
  return last_step().work.emplace_back();
}

Builder& Builder::work(std::string role, Duration time, TimeKind kind) {
  add_work({std::move(role)}).times.push_back({kind, quantity(std::move(time))});
  return *this;
}

Builder& Builder::split_work(std::string role, std::vector<std::pair<TimeKind, Duration>> times) {
  Work& work = add_work({std::move(role)});
  for (auto& time : times) work.times.push_back({time.first, quantity(std::move(time.second))});
  return *this;
}

Builder& Builder::shared_work(std::vector<std::string> roles, int people, Duration time, TimeKind kind) {
  Work& work = add_work(std::move(roles));
  work.people = people;
  work.times.push_back({kind, quantity(std::move(time))});
  return *this;
}

Builder& Builder::together() {
  last_step().together = true;
  return *this;
}

Builder& Builder::meet(std::string meeting) {
  last_step();
  names_.meeting.back() = std::move(meeting);
  return *this;
}

Builder& Builder::at_close(AtClose at_close) {
  last_step().at_close = at_close;
  return *this;
}

Builder& Builder::milestone(std::string name, bool at_start) {
  int index = find(pathway_.milestones, name);
  if (index < 0) {
    index = static_cast<int>(pathway_.milestones.size());
    pathway_.milestones.push_back({std::move(name), {}});
  }
  last_step().milestone = MilestoneMark{index, at_start, {}};
  return *this;
}

Builder& Builder::then(std::string target, double share) {
  last_step().then.emplace_back().share.value = share;
  names_.then.back().push_back(std::move(target));
  return *this;
}

Builder& Builder::then(std::string target) {
  then(std::move(target), 1);
  last_step().then.back().rest = true;
  return *this;
}

Builder& Builder::after(Duration delay) {
  assert(!last_step().then.empty());
  last_step().then.back().delay = quantity(std::move(delay));
  return *this;
}

Builder& Builder::exit(std::string name, ExitKind kind) {
  Exit& exit = pathway_.exits.emplace_back();
  exit.label = label_of(name);
  exit.name = std::move(name);
  exit.kind = kind;
  return *this;
}

Builder& Builder::target(std::string name, std::string from, std::string to, double within_seconds, double share,
                         Cohort cohort) {
  Target& target = pathway_.targets.emplace_back();
  target.label = label_of(name);
  target.name = std::move(name);
  target.within.value = within_seconds;
  target.share.value = share;
  target.cohort = cohort;
  names_.target.emplace_back(std::move(from), std::move(to));
  return *this;
}

Pathway Builder::build() const {
  Pathway pathway = pathway_;
  if (pathway.demand) pathway.demand->sources.front().first_step = index_of(pathway.steps, names_.first_step);
  for (std::size_t m = 0; m < pathway.meetings.size(); ++m)
    for (const auto& seat : names_.attend[m])
      pathway.meetings[m].attend.push_back(
          {index_of(pathway.roles, seat.first), quantity(static_cast<double>(seat.second))});
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    Step& step = pathway.steps[s];
    if (!names_.meeting[s].empty()) step.meeting = index_of(pathway.meetings, names_.meeting[s]);
    for (std::size_t w = 0; w < step.work.size(); ++w)
      for (const std::string& role : names_.work_roles[s][w])
        step.work[w].roles.push_back(index_of(pathway.roles, role));
    for (std::size_t i = 0; i < step.then.size(); ++i) {
      const std::string& target = names_.then[s][i];
      const int to_step = find(pathway.steps, target);
      step.then[i].next =
          to_step >= 0 ? Next{Next::Kind::step, to_step} : Next{Next::Kind::exit, index_of(pathway.exits, target)};
    }
    share_out(step.then);
  }
  for (std::size_t t = 0; t < pathway.targets.size(); ++t) {
    const std::string& from = names_.target[t].first;
    const std::string& to = names_.target[t].second;
    Target& target = pathway.targets[t];
    if (!from.empty()) target.from = index_of(pathway.milestones, from);
    if (to.empty()) continue;
    target.to = find(pathway.milestones, to);
    if (target.to < 0) target.to_exit = index_of(pathway.exits, to);
  }
  return pathway;
}

}  // namespace refpath
