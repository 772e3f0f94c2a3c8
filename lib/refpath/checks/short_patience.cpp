// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/times.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/units/calendar.hpp"

namespace refpath {
namespace {

// A wait that nobody before them causes, on average, and what it is for.
struct Known {
  double seconds = 0;
  std::string what;
};

// For a slot: until the first that may be booked, and then for the next session.
Known wait_for_clinic(const RuleSubject& subject, const Clinic& clinic, int referral_class) {
  Known known{mean_wait_for(clinic.starts.value), fmt::format("the next session of '{}'", clinic.name)};
  if (!clinic.notice) return known;
  known.seconds += calendar_mean(subject.pathway, subject.ways.value_of(*clinic.notice, referral_class));
  known.what += " after its `notice`";
  return known;
}

// For people who are at work in a part of the pathway's hours only: from a moment in these until they come.
Known wait_for_people(const RuleSubject& subject, const Step& step) {
  const Hours& open = subject.pathway.hours.value;
  const double length = static_cast<double>(open_per_week(open));
  Known known;
  for (const Work& work : step.work) {
    if (work.any) return {};
    for (const int index : work.roles) {
      const Role& role = subject.pathway.roles[static_cast<std::size_t>(index)];
      if (!is_limited(role) || !role.people.empty() || role.hours.value.periods.empty() || length <= 0) continue;
      const Calendar calendar(role.hours.value);
      if (calendar.always_open()) continue;
      // Within a stretch in which they are away the wait falls evenly.
      double waited = 0;
      for (const Period& period : open.periods)
        for (Ticks from = period.from; from < period.to;) {
          const Ticks to = std::min(period.to, calendar.next_change(from));
          if (!calendar.open_at(from)) {
            const auto opening = static_cast<double>(calendar.next_open(from));
            const auto a = static_cast<double>(from), b = static_cast<double>(to);
            waited += (b - a) * (opening - (a + b) / 2);
          }
          from = to;
        }
      if (waited / length > known.seconds) known = {waited / length, fmt::format("'{}' to be at work", role.name)};
    }
    break;  // patience ends when the first work begins
  }
  return known;
}

Known known_wait(const RuleSubject& subject, const Step& step, int referral_class) {
  if (step.meeting >= 0) {
    const Meeting& meeting = subject.pathway.meetings[static_cast<std::size_t>(step.meeting)];
    return {mean_wait_for(meeting.starts.value), fmt::format("the next '{}'", meeting.name)};
  }
  if (step.clinic >= 0)
    return wait_for_clinic(subject, subject.pathway.clinics[static_cast<std::size_t>(step.clinic)], referral_class);
  return wait_for_people(subject, step);
}

}  // namespace

Diagnostics short_patience(const RuleSubject& subject) {
  Diagnostics found;
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    const Step& step = subject.pathway.steps[s];
    if (!step.leaves) continue;
    for (int c = 0; c < subject.ways.classes(); ++c) {
      if (!subject.ways.comes(static_cast<int>(s), c)) continue;
      const double patience = calendar_mean(subject.pathway, subject.ways.value_of(step.leaves->after, c));
      const Known wait = known_wait(subject, step, c);
      if (patience < wait.seconds) {
        found.push_back(
            finding(step.leaves->at,
                    fmt::format("with nobody before them people wait {} on average for {}, but leave '{}' after {}",
                                length_text(wait.seconds), wait.what, step.name, length_text(patience)),
                    "write how long people really wait before they give up, or let the step happen more often"));
        break;
      }
      const double delay = step.delay ? calendar_mean(subject.pathway, subject.ways.value_of(*step.delay, c)) : 0;
      if (patience < delay) {
        found.push_back(finding(
            step.leaves->at,
            fmt::format("nobody leaves during the delay of {} before '{}': the {} of patience begin when it is over",
                        length_text(delay), step.name, length_text(patience)),
            "leave out of `delay` what is really a wait for people, a meeting or a slot: refpath adds that wait"));
        break;
      }
    }
  }
  return found;
}

}  // namespace refpath
