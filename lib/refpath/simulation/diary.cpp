// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/diary.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/simulation/event_set.hpp"

namespace refpath {
namespace {

/// The periods of which a part-timer works whole ones: touching periods are one, but none is longer than a day.
std::vector<Period> duty_periods(const Hours& hours) {
  std::vector<Period> merged;
  for (const Period& period : hours.periods) {
    if (!merged.empty() && merged.back().to == period.from) {
      merged.back().to = period.to;
    } else {
      merged.push_back(period);
    }
  }
  std::vector<Period> periods;
  for (const Period& period : merged) {
    if (period.to - period.from <= day_ticks) {
      periods.push_back(period);
      continue;
    }
    for (Ticks from = period.from; from < period.to;) {
      const Ticks to = std::min(period.to, (from / day_ticks + 1) * day_ticks);
      periods.push_back({from, to});
      from = to;
    }
  }
  return periods;
}

}  // namespace

Diaries::Diaries(const Program& program, int role, const Chance& chance, Ticks until)
    : program_(program), role_(role), pointer_(program.meetings.size(), 0), until_(until) {
  const ProgramRole& r = program.roles[static_cast<std::size_t>(role)];
  periods_ = duty_periods(r.hours);
  whole_ = static_cast<std::size_t>(std::floor(r.wte + 1e-9));
  fraction_ = std::max(0.0, r.wte - static_cast<double>(whole_));
  if (fraction_ < 1e-9) fraction_ = 0;
  stints_.resize(whole_ + (fraction_ > 0 ? 1 : 0));
  attended_.resize(stints_.size());
  bool meets = false;
  for (const ProgramMeeting& meeting : program.meetings)
    for (const Seat& seat : meeting.seats) meets = meets || seat.role == role;
  if (is_round_the_clock(r.hours) && fraction_ == 0 && !meets) {
    always_ = true;
    for (auto& stints : stints_) stints = {{0, EventSet::never, 0}, {EventSet::never, EventSet::never, 0}};
    return;
  }
  for (auto& stints : stints_) stints.reserve(512);
  if (fraction_ > 0) {
    // Anywhere in the range that the credit moves in, so that no day of the week is favoured.
    Ticks longest = 0;
    for (const Period& period : periods_) longest = std::max(longest, period.to - period.from);
    const double u = (chance.word(Hash().add("duty").value(), static_cast<std::uint32_t>(whole_)) + 0.5) / 4294967296.0;
    credit_ = (u - 0.5) * static_cast<double>(longest);
  }
}

bool Diaries::open_throughout(Ticks from, Ticks to) const {
  Ticks covered = from;  // touching periods continue one another, Sunday's last in Monday's first
  for (const Ticks monday : {Ticks{0}, week_ticks})
    for (const Period& period : periods_)
      if (monday + period.from <= covered && covered < monday + period.to) covered = monday + period.to;
  return covered >= to;
}

bool Diaries::attends(std::size_t person, Ticks from, Ticks to) const {
  for (const Occasion& occasion : attended_[person])
    if (occasion.from < to && from < occasion.to) return true;
  return false;
}

void Diaries::write_week() {
  const Ticks monday = written_;
  if (always_ || periods_.empty() || written_ >= until_) {
    // Nothing more ever begins.
    for (auto& stints : stints_) stints.insert(stints.end(), 2, {EventSet::never, EventSet::never, 0});
    return;
  }
  // Who attends this week's meetings: full-timers who are at work throughout, in turn; the part-timer only if needed.
  std::vector<Occasion> occasions;
  for (std::size_t m = 0; m < program_.meetings.size(); ++m)
    for (const Seat& seat : program_.meetings[m].seats)
      if (seat.role == role_)
        for (const WeekTime start : program_.meetings[m].when.starts)
          occasions.push_back({start, start + program_.meetings[m].lasts, m});
  std::stable_sort(occasions.begin(), occasions.end(),
                   [](const Occasion& a, const Occasion& b) { return a.from < b.from; });
  for (auto& attended : attended_)
    attended.erase(std::remove_if(attended.begin(), attended.end(), [&](const Occasion& o) { return o.to <= monday; }),
                   attended.end());
  for (const Occasion& occasion : occasions) {
    if (!open_throughout(occasion.from, occasion.to)) continue;
    int missing = 0;
    for (const Seat& seat : program_.meetings[occasion.meeting].seats)
      if (seat.role == role_) missing += seat.people;
    const Ticks from = monday + occasion.from, to = monday + occasion.to;
    std::size_t& turn = pointer_[occasion.meeting];
    for (std::size_t tried = 0; tried < whole_ && missing > 0; ++tried) {
      const std::size_t person = (turn + tried) % whole_;
      if (attends(person, from, to)) continue;
      attended_[person].push_back({from, to, occasion.meeting});
      --missing;
      if (missing == 0) turn = person + 1;
    }
    if (missing > 0 && fraction_ > 0 && !attends(whole_, from, to))
      attended_[whole_].push_back({from, to, occasion.meeting});
  }
  for (const Period& period : periods_) write_period(monday + period.from, monday + period.to);
  written_ += week_ticks;
}

void Diaries::write_period(Ticks from, Ticks to) {
  for (std::size_t person = 0; person < whole_; ++person) add(person, from, to);
  if (fraction_ == 0) return;
  const auto length = static_cast<double>(to - from);
  credit_ += fraction_ * length;
  if (attends(whole_, from, to) || credit_ >= length / 2) {  // they attend only where they are needed
    credit_ -= length;
    add(whole_, from, to);
  }
}

void Diaries::add(std::size_t person, Ticks from, Ticks to) {
  auto& stints = stints_[person];
  auto append = [&](Ticks a, Ticks b, Ticks meeting_ends) {
    if (!stints.empty() && stints.back().to == a && stints.back().meeting_ends == 0) {
      stints.back().to = b;
      stints.back().meeting_ends = meeting_ends;
    } else if (a < b) {
      stints.push_back({a, b, meeting_ends});
    }
  };
  Ticks open = from;
  for (;;) {
    // The earliest meeting that is still to come in this period.
    const Occasion* next = nullptr;
    for (const Occasion& occasion : attended_[person])
      if (occasion.to > open && occasion.from < to && (next == nullptr || occasion.from < next->from)) next = &occasion;
    if (next == nullptr) break;
    if (next->from > open) {
      append(open, next->from, next->to);
    } else if (!stints.empty() && stints.back().to == open && stints.back().meeting_ends == 0) {
      stints.back().meeting_ends = next->to;
    }
    open = std::max(open, next->to);
    if (open >= to) return;
  }
  append(open, to, 0);
}

}  // namespace refpath
