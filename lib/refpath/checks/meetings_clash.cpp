// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/sessions.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

bool weeks_are_drawn(const Recurrence& when) {
  return when.monthly.empty() && when.every_weeks > 1 && !when.first_on;
}

bool in_every_week(const Recurrence& when) {
  return when.monthly.empty() && when.every_weeks <= 1;
}

// Starts from the pathway's first day on, in ticks since then.
std::vector<Ticks> starts_in(const RuleSubject& subject, const Recurrence& when, int phase, int weeks) {
  std::vector<Ticks> starts;
  for (int week = 0; week < weeks; ++week) {
    const Date monday = subject.program.starts_on + 7 * week;
    for (const WeekTime start : starts_in_week(when, monday, phase)) {
      const std::vector<Date>& closed = subject.program.closed;
      if (!std::binary_search(closed.begin(), closed.end(), monday + start / day_ticks))
        starts.push_back(week * week_ticks + start);
    }
  }
  return starts;
}

// Two starts of sessions that go on at one moment.
struct Clash {
  Ticks one, other;
};

template <class Matters>
std::optional<Clash> first_clash(const std::vector<Ticks>& ones, Ticks one_lasts, const std::vector<Ticks>& others,
                                 Ticks other_lasts, const Matters& matters) {
  for (auto one = ones.begin(), other = others.begin(); one != ones.end() && other != others.end();) {
    const Clash clash{*one, *other};
    if (*one < *other + other_lasts && *other < *one + one_lasts && matters(clash)) return clash;
    if (*one + one_lasts < *other + other_lasts) {
      ++one;
    } else {
      ++other;
    }
  }
  return {};
}

// The first clash that matters in as many weeks as it takes to see all, and in whatever weeks are drawn.
template <class Matters>
std::optional<Clash> clash_of(const RuleSubject& subject, const Session& a, const Session& b, const Matters& matters) {
  const Recurrence &one = a.starts->value, &other = b.starts->value;
  constexpr int ten_years = 520;  // in which days of the month fall in every way that matters
  const bool by_week = one.monthly.empty() && other.monthly.empty();
  const int weeks = by_week ? std::max(2, std::lcm(one.every_weeks, other.every_weeks)) + 1 : ten_years;
  // Of two that are drawn only the difference matters.
  const int one_phases = weeks_are_drawn(one) && !weeks_are_drawn(other) ? one.every_weeks : 1;
  const int other_phases = weeks_are_drawn(other) ? other.every_weeks : 1;
  for (int p = 0; p < one_phases; ++p) {
    const std::vector<Ticks> ones = starts_in(subject, one, p, weeks);
    for (int q = 0; q < other_phases; ++q)
      if (auto clash = first_clash(ones, a.lasts, starts_in(subject, other, q, weeks), b.lasts, matters)) return clash;
  }
  return {};
}

// How many of a role are at work throughout the one or the other, or all of both where each could not even be attended
// alone, which is another finding.
int there_for(const ProgramRole& role, const Session& a, int at_a, const Session& b, int at_b, const Clash& clash) {
  const auto span = [](Ticks start, Ticks lasts) { return Period{start % week_ticks, start % week_ticks + lasts}; };
  const Period one = span(clash.one, a.lasts), other = span(clash.other, b.lasts);
  const int for_a = people_throughout(role, one.from, one.to), for_b = people_throughout(role, other.from, other.to);
  if (at_a > for_a || at_b > for_b) return at_a + at_b;
  if (role.people.empty()) return people_of(role);
  int for_either = 0;
  for (const Hours& hours : role.people) {
    ProgramRole alone = role;
    alone.people = {hours};
    if (people_throughout(alone, one.from, one.to) + people_throughout(alone, other.from, other.to) > 0) ++for_either;
  }
  return for_either;
}

std::string when_text(const RuleSubject& subject, const Session& a, const Session& b, const Clash& clash) {
  const Ticks moment = std::max(clash.one, clash.other);
  const Recurrence &one = a.starts->value, &other = b.starts->value;
  if (in_every_week(one) && in_every_week(other)) return "are both held at " + week_time_text(moment);
  if (weeks_are_drawn(one) || weeks_are_drawn(other))
    return "may fall into one week, at " + week_time_text(moment) + ",";
  return "are both held on " + date_text(subject.program.starts_on + moment / day_ticks, moment % day_ticks);
}

int people_at(const Session& session, int role) {
  int people = 0;
  for (const Attendance& one : *session.attend)
    if (one.role == role) people += static_cast<int>(one.people.value);
  return people;
}

// Whether it goes on at a moment of every week.
bool goes_on(const Session& session, WeekTime moment) {
  const std::vector<WeekTime> starts = times_of_week(session.starts->value);
  return std::any_of(starts.begin(), starts.end(),
                     [&](WeekTime start) { return (moment - start + week_ticks) % week_ticks < session.lasts; });
}

// Those of a role who attend three or more in every week at the start of one of them, where there are enough for any
// two of them but not for all.
std::optional<Diagnostic> crowd(const std::vector<Session>& all, const ProgramRole& role, int index) {
  std::vector<const Session*> weekly;
  for (const Session& session : all)
    if (in_every_week(session.starts->value) && people_at(session, index) > 0) weekly.push_back(&session);
  for (const Session* first : weekly)
    for (const WeekTime moment : times_of_week(first->starts->value)) {
      std::vector<std::string> names;
      std::vector<Related> others;
      const Session* last = nullptr;
      int people = 0;
      for (const Session* session : weekly) {
        if (!goes_on(*session, moment)) continue;
        people += people_at(*session, index);
        names.push_back(session->name);
        if (last != nullptr) others.push_back({last->starts->at, "another one"});
        last = session;
      }
      if (names.size() < 3 || people <= people_of(role)) continue;
      Diagnostic one = finding(last->starts->at,
                               fmt::format("{} are all held at {} and together need {} of '{}'; {}", listed(names),
                                           week_time_text(moment), people, role.name, there_are_only(people_of(role))),
                               "move one of them, or let fewer attend");
      one.related = std::move(others);
      return one;
    }
  return {};
}

}  // namespace

Diagnostics meetings_clash(const RuleSubject& subject) {
  const std::vector<Session> all = sessions(subject);
  std::vector<char> told(subject.program.roles.size(), 0);
  Diagnostics found;
  for (std::size_t b = 0; b < all.size(); ++b)
    for (std::size_t a = 0; a < b; ++a) {
      for (const Attendance& one : *all[a].attend)
        for (const Attendance& other : *all[b].attend) {
          const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(one.role)];
          const auto at_a = static_cast<int>(one.people.value), at_b = static_cast<int>(other.people.value);
          if (one.role != other.role || !role.limited) continue;
          const auto too_few = [&](const Clash& clash) {
            return there_for(role, all[a], at_a, all[b], at_b, clash) < at_a + at_b;
          };
          const auto clash = clash_of(subject, all[a], all[b], too_few);
          if (!clash) continue;
          const int there = there_for(role, all[a], at_a, all[b], at_b, *clash);
          const bool drawn = weeks_are_drawn(all[a].starts->value) || weeks_are_drawn(all[b].starts->value);
          found.push_back(
              finding(all[b].starts->at,
                      fmt::format("'{}' and '{}' {} and together need {} of '{}'; {}", all[a].name, all[b].name,
                                  when_text(subject, all[a], all[b], *clash), at_a + at_b, role.name,
                                  there < people_of(role)
                                      ? fmt::format("only {} of them {} at work then", there, there == 1 ? "is" : "are")
                                      : there_are_only(people_of(role))),
                      drawn ? "write in which weeks each is held with `first_on`, move one, or let fewer attend"
                            : "move one of them, or let fewer attend"));
          found.back().related.push_back({all[a].starts->at, "the other one"});
          told[static_cast<std::size_t>(one.role)] = 1;
        }
    }
  for (std::size_t r = 0; r < told.size(); ++r) {
    const ProgramRole& role = subject.program.roles[r];
    if (told[r] != 0 || !role.limited) continue;
    if (auto one = crowd(all, role, static_cast<int>(r))) found.push_back(*std::move(one));
  }
  return found;
}

}  // namespace refpath
