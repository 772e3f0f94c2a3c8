// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "refpath/checks/loads.hpp"
#include "refpath/checks/own_share.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/surely.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// What some roles are asked for together, in hours a week.
struct Asked {
  double work = 0, meetings = 0, clinics = 0, background = 0, capacity = 0;
  double leaving = 0;     // of the work, what is not done for those who leave
  bool at_least = false;  // There may be more, which is not counted.

  [[nodiscard]] double all() const { return work + meetings + clinics + background; }
  [[nodiscard]] double load() const { return all() / capacity; }
  // What is overloaded without those who may leave is so for certain.
  [[nodiscard]] LoadVerdict judged() const {
    const LoadVerdict certain = verdict((all() - leaving) / capacity, MayBeLess::none);
    return certain == LoadVerdict::overloaded ? certain
                                              : verdict(load(), leaving > 0 ? MayBeLess::leave : MayBeLess::none);
  }
};

// How often a week a meeting is held, no less. Each time it takes as many as there is room for, at most: one that is
// held only if some wait comes together often enough for all who are brought to it. It may be held seldom if it takes
// any number, or if not all may come.
double least_held(const RuleSubject& subject, const Doubts& doubts, std::size_t meeting) {
  const Analysis& analysis = subject.analysis;
  const ProgramMeeting& of = subject.program.meetings[meeting];
  if (of.held_if == 0) return analysis.meetings_per_week[meeting];
  if (of.room_for == 0 || doubts.of(analysis.meeting_visits_exactness[meeting]) != MayBeLess::none) return 0;
  return std::min(analysis.meetings_per_week[meeting], analysis.meeting_visits[meeting] / of.room_for);
}

void add_meetings(const RuleSubject& subject, const Doubts& doubts, const std::set<int>& roles, Asked& asked) {
  for (std::size_t m = 0; m < subject.program.meetings.size(); ++m) {
    const ProgramMeeting& meeting = subject.program.meetings[m];
    const double held = least_held(subject, doubts, m);
    for (const Seat& seat : meeting.seats) {
      if (roles.count(seat.role) == 0) continue;
      asked.meetings += held * seat.people * static_cast<double>(meeting.lasts) / static_cast<double>(hour_ticks);
      asked.at_least = asked.at_least || held < subject.analysis.meetings_per_week[m];
    }
  }
}

// Of one role: only what no other can do for it. Of several: all.
Asked asked_of(const RuleSubject& subject, const Doubts& doubts, const std::set<int>& roles) {
  const Analysis& analysis = subject.analysis;
  Asked asked;
  for (const Analysis::Cell& cell : analysis.cells) {
    if (roles.count(cell.role) == 0) continue;
    double hours = cell.mean * analysis.referrals_per_week / static_cast<double>(hour_ticks);
    if (roles.size() == 1 && is_alternative(analysis, cell.role, cell.step)) {
      asked.at_least = asked.at_least || hours > 0;
      hours *= own_share(subject.program, cell);
    }
    const MayBeLess doubt = doubts.of(cell.exactness);
    asked.at_least = asked.at_least || (doubt == MayBeLess::branch && hours > 0);
    if (doubt != MayBeLess::branch) asked.work += hours;
    if (doubt == MayBeLess::leave) asked.leaving += hours;
  }
  for (const int role : roles) {
    asked.clinics += analysis.clinic_hours[at(role)];
    asked.background += analysis.background_hours[at(role)];
    asked.capacity += analysis.capacity_hours[at(role)];
  }
  add_meetings(subject, doubts, roles, asked);
  return asked;
}

// Roles that stand in for each other, directly or through others; two at least in each.
std::vector<std::set<int>> groups_of(const Analysis& analysis) {
  std::vector<std::set<int>> groups;
  for (const Analysis::Alternatives& some : analysis.alternatives) {
    std::set<int> joined(some.roles.begin(), some.roles.end());
    const auto meets = [&joined](const std::set<int>& group) {
      return std::any_of(group.begin(), group.end(), [&joined](int role) { return joined.count(role) == 1; });
    };
    for (auto group = groups.begin(); group != groups.end();) {
      if (!meets(*group)) {
        ++group;
        continue;
      }
      joined.insert(group->begin(), group->end());
      group = groups.erase(group);
    }
    groups.push_back(std::move(joined));
  }
  return groups;
}

// What makes up the hours that are asked, without the parts that are none.
std::string made_of(const Asked& asked) {
  std::string text;
  const auto add = [&text](double hours, const char* what) {
    if (hours > 0) text += fmt::format("{}{} of {}", text.empty() ? "" : ", ", hours_text(hours), what);
  };
  add(asked.work, "work on referrals");
  add(asked.meetings, "meetings");
  add(asked.clinics, "clinics");
  add(asked.background, "other work");
  return text;
}

// What is aimed at: far enough below a busy load to read so when it is rounded.
constexpr double easy_load = 0.80;

// With how many people it would not be busy.
std::string enough(const Asked& asked, const ProgramRole* counted) {
  const char* would_be = asked.at_least ? "the load of this alone would be" : "the load would be";
  if (counted != nullptr) {
    const double of_one = asked.capacity / counted->wte;
    const double people = std::ceil(asked.all() / of_one / easy_load * 10) / 10;
    return fmt::format("with {:.1f} WTE {} {}", people, would_be, percent(asked.all() / (people * of_one)));
  }
  const double more = std::ceil(asked.all() / easy_load - asked.capacity);
  return fmt::format("with {:.0f} h a week more {} {}", more, would_be, percent(asked.all() / (asked.capacity + more)));
}

}  // namespace

Diagnostics roles_loaded(const RuleSubject& usual, Concern concern) {
  const Surely surely(usual);
  const RuleSubject& subject = surely.subject();
  const Analysis& analysis = subject.analysis;
  const Doubts doubts(subject);
  std::vector<std::set<int>> some = groups_of(analysis);
  for (int r = 0; r < static_cast<int>(subject.pathway.roles.size()); ++r) some.push_back({r});
  Diagnostics found;
  for (const std::set<int>& roles : some) {
    const auto limited = [&subject](int role) { return subject.program.roles[at(role)].limited; };
    if (!std::all_of(roles.begin(), roles.end(), limited)) continue;
    Asked asked = asked_of(subject, doubts, roles);
    for (const int role : roles)
      asked.at_least =
          asked.at_least || Surely::is_less(analysis.touch[at(role)].mean, usual.analysis.touch[at(role)].mean);
    if (asked.capacity <= 0) continue;
    const LoadVerdict judged = asked.judged();
    if (!concerns(concern, judged)) continue;
    // Nothing waits for a role that only attends: meetings and clinics are held, whatever else it has to do.
    if (judged == LoadVerdict::busy && asked.work <= 0) continue;
    const int first = *roles.begin();
    const ProgramRole& one = subject.program.roles[at(first)];
    std::vector<std::string> names;
    names.reserve(roles.size());
    for (const int role : roles) names.push_back(subject.pathway.roles[at(role)].name);
    const bool alone = names.size() == 1;
    found.push_back(finding(
        people_place(subject.pathway.roles[at(first)]),
        fmt::format("{} {} for {}{} a week and {} {} ({}): {}", listed(names),
                    alone ? "is asked" : "are together asked", asked.at_least ? "at least " : "",
                    hours_text(asked.all()), alone ? "has" : "have", hours_text(asked.capacity), percent(asked.load()),
                    consequence(judged)),
        fmt::format("it is {}; {}", made_of(asked), enough(asked, alone && one.people.empty() ? &one : nullptr))));
  }
  return found;
}

}  // namespace refpath
