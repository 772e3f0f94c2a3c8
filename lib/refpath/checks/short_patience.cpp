// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/times.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/units/calendar.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// The shortest wait that is possible, whoever else is there, in seconds, and until what.
struct Least {
  double seconds = 0;
  std::string until;
};

// The moments of the week at which referrals may become ready for a step, when they are known: all come from a meeting,
// and nothing passes before the step. A meeting lets them go when it begins at the soonest, and when it ends at the
// latest.
struct Ready {
  Ticks from, to;
};
std::vector<Ready> known_moments(const RuleSubject& subject, int step, int referral_class) {
  const std::vector<int> starts = subject.ways.starts(referral_class);
  if (std::find(starts.begin(), starts.end(), step) != starts.end() || subject.pathway.steps[at(step)].delay) return {};
  std::vector<Ready> known;
  for (int s = 0; s < static_cast<int>(subject.pathway.steps.size()); ++s) {
    if (!subject.ways.comes(s, referral_class)) continue;
    const Step& before = subject.pathway.steps[at(s)];
    for (const Way& way : subject.ways.from(s, referral_class)) {
      if (way.next.kind != Next::Kind::step || way.next.index != step) continue;
      if (way.of != Way::Of::then || before.then.empty() || before.meeting < 0 || way.outcome->delay) return {};
      const Meeting& meeting = subject.pathway.meetings[at(before.meeting)];
      if (!meeting.starts.value.monthly.empty()) return {};
      for (const Ticks start : meeting.starts.value.starts)
        known.push_back({start, start + static_cast<Ticks>(meeting.lasts.value)});
    }
  }
  return known;
}

// From a moment of the week to the next of these starts; held in every week at most.
Ticks until_next(const std::vector<WeekTime>& starts, Ticks moment) {
  Ticks shortest = week_ticks;
  for (const WeekTime start : starts)
    shortest = std::min(shortest, ((start - moment) % week_ticks + week_ticks) % week_ticks);
  return shortest;
}

// The shortest of those at both ends, and none where what is waited for begins in between.
template <class Wait>
double shortest_wait(const std::vector<Ready>& moments, const Wait& wait) {
  Ticks shortest = moments.empty() ? 0 : week_ticks;
  for (const Ready& ready : moments) {
    const Ticks first = wait(ready.from), last = wait(ready.to);
    shortest = std::min({shortest, last, ready.from + first < ready.to ? Ticks{0} : first});
  }
  return static_cast<double>(shortest);
}

// Until all who begin the first work are at work; patience ends then.
Least until_at_work(const RuleSubject& subject, const Step& step, const std::vector<Ready>& moments) {
  Least least;
  if (step.work.empty() || step.work.front().any) return least;
  for (const int index : step.work.front().roles) {
    const Role& role = subject.pathway.roles[at(index)];
    if (!is_limited(role) || !role.people.empty() || role.hours.value.periods.empty()) continue;
    const Calendar calendar(role.hours.value);
    if (calendar.always_open()) continue;
    const double wait =
        shortest_wait(moments, [&calendar](Ticks moment) { return calendar.next_open(moment) - moment; });
    if (wait > least.seconds) least = {wait, fmt::format("'{}' is at work", role.name)};
  }
  return least;
}

Least least_wait(const RuleSubject& subject, int index, int referral_class) {
  const Step& step = subject.pathway.steps[at(index)];
  if (step.clinic >= 0) {
    const Clinic& clinic = subject.pathway.clinics[at(step.clinic)];
    if (!clinic.notice) return {};
    return {calendar_least(subject.pathway, subject.ways.value_of(*clinic.notice, referral_class)),
            fmt::format("a session of '{}' after its `notice`", clinic.name)};
  }
  const std::vector<Ready> moments = known_moments(subject, index, referral_class);
  if (step.meeting < 0) return until_at_work(subject, step, moments);
  const Meeting& meeting = subject.pathway.meetings[at(step.meeting)];
  if (!meeting.starts.value.monthly.empty()) return {};
  const auto wait = [&meeting](Ticks moment) { return until_next(meeting.starts.value.starts, moment); };
  return {shortest_wait(moments, wait), fmt::format("the next '{}'", meeting.name)};
}

Diagnostic too_short(const Step& step, const Least& wait, double patience, bool for_all) {
  const auto [least, most] = lengths_text(wait.seconds, patience);
  return finding(step.leaves->at,
                 fmt::format("{} long enough for '{}': it is {} at least until {}, and they leave after {} at most",
                             for_all ? "nobody waits" : "some never wait", step.name, least, wait.until, most),
                 "write how long people really wait before they give up, or let the step happen sooner");
}

Diagnostic within_delay(const Step& step, double delay, double patience) {
  const auto [passes, begins] = lengths_text(delay, patience);
  return finding(step.leaves->at,
                 fmt::format("nobody leaves during the delay of {} before '{}': the {} of patience begin when it is "
                             "over",
                             passes, step.name, begins),
                 "leave out of `delay` what is really a wait for people, a meeting or a slot: refpath adds that wait");
}

}  // namespace

Diagnostics short_patience(const RuleSubject& subject) {
  Diagnostics found;
  for (int s = 0; s < static_cast<int>(subject.pathway.steps.size()); ++s) {
    const Step& step = subject.pathway.steps[at(s)];
    if (!step.leaves) continue;
    int come = 0, give_up = 0, told_of = -1;
    for (int c = 0; c < subject.ways.classes(); ++c) {
      if (!subject.ways.comes(s, c)) continue;
      ++come;
      if (calendar_most(subject.ways.value_of(step.leaves->after, c)) >= least_wait(subject, s, c).seconds) continue;
      ++give_up;
      if (told_of < 0) told_of = c;
    }
    if (told_of >= 0) {
      const double patience = calendar_most(subject.ways.value_of(step.leaves->after, told_of));
      found.push_back(too_short(step, least_wait(subject, s, told_of), patience, come == give_up));
      continue;
    }
    for (int c = 0; c < subject.ways.classes() && step.delay; ++c) {
      if (!subject.ways.comes_by_its_delay(s, c)) continue;
      const double patience = calendar_mean(subject.pathway, subject.ways.value_of(step.leaves->after, c));
      const double delay = calendar_mean(subject.pathway, subject.ways.value_of(*step.delay, c));
      if (patience >= delay) continue;
      found.push_back(within_delay(step, delay, patience));
      break;
    }
  }
  return found;
}

}  // namespace refpath
