// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/diary.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/simulation/event_set.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

/// The periods of which a part-timer works whole ones, and on the day of whose beginning somebody may be away: touching
/// periods are one, but none is longer than a day.
std::vector<Period> duty_periods(const Hours& hours) {
  std::vector<Period> periods;
  for (const Period& period : joined(hours).periods) {
    if (period.to - period.from <= day_ticks) {
      periods.push_back(period);
      continue;
    }
    const std::vector<Period> days = cut_at_midnight({period});
    periods.insert(periods.end(), days.begin(), days.end());
  }
  return periods;
}

}  // namespace

Diaries::Diaries(const Program& program, int role, const Chance& chance, Ticks until)
    : Diaries(program, role, chance, until, {usual_start(), 0, 0}) {}

Diaries::Diaries(const Program& program, int role, const Chance& chance, Ticks until, const ReplicationTime& time)
    : program_(program),
      role_(role),
      chance_(chance),
      monday_(time.monday),
      closed_(closed_days(program.closed, time.monday)),
      until_(until) {
  const ProgramRole& r = program.roles[static_cast<std::size_t>(role)];
  availability_ = r.availability;
  for (const Hours& hours : r.people) periods_.push_back(duty_periods(hours));
  whole_ = periods_.size();
  if (r.people.empty()) {
    periods_.push_back(duty_periods(r.hours));
    whole_ = static_cast<std::size_t>(std::floor(r.wte + 1e-9));
    fraction_ = std::max(0.0, r.wte - static_cast<double>(whole_));
    if (fraction_ < 1e-9) fraction_ = 0;
  }
  stints_.resize(whole_ + (fraction_ > 0 ? 1 : 0));
  attended_.resize(stints_.size());
  list_events(time);
  const auto has_hours = [](const std::vector<Period>& periods) { return !periods.empty(); };
  if (std::none_of(periods_.begin(), periods_.end(), has_hours)) until_ = 0;
  const bool never_ends = r.people.empty() ? is_round_the_clock(r.hours)
                                           : std::all_of(r.people.begin(), r.people.end(), is_round_the_clock);
  if (never_ends && fraction_ == 0 && events_.empty() && closed_.empty() && availability_ >= 1) {
    always_ = true;
    for (auto& stints : stints_) stints = {{0, EventSet::never, 0}, {EventSet::never, EventSet::never, 0}};
    return;
  }
  for (auto& stints : stints_) stints.reserve(512);
  if (fraction_ > 0) {
    // Anywhere in the range that the credit moves in, so that no day of the week is favoured.
    Ticks longest = 0;
    for (const Period& period : periods_.front()) longest = std::max(longest, period.to - period.from);
    const double u = (chance.word(Hash().add("duty").value(), static_cast<std::uint32_t>(whole_)) + 0.5) / 4294967296.0;
    credit_ = (u - 0.5) * static_cast<double>(longest);
  }
}

const std::vector<Period>& Diaries::periods_of(std::size_t person) const {
  return periods_[periods_.size() == 1 ? 0 : person];
}

bool Diaries::is_open(Ticks& from, Ticks& to) const {
  if (closed_.empty()) return true;
  const auto closed = [this](Ticks moment) {
    return std::binary_search(closed_.begin(), closed_.end(), moment / day_ticks * day_ticks);
  };
  // At most a day long, so that it lies in two days at most.
  if (closed(from)) from = (from / day_ticks + 1) * day_ticks;
  if (from < to && closed(to - 1)) to = (to - 1) / day_ticks * day_ticks;
  return from < to;
}

/// A day is lost where the word lies above the availability: more of it adds days and takes none away.
bool Diaries::is_away_on(std::size_t person, Ticks moment) const {
  if (availability_ >= 1) return false;
  const auto date = static_cast<std::uint32_t>(monday_ + moment / day_ticks);
  const std::uint32_t word = chance_.word(Hash().add("away").value(), date, static_cast<std::uint32_t>(person));
  return (word + 0.5) / 4294967296.0 >= availability_;
}

void Diaries::write_week() {
  const Ticks monday = written_;
  if (always_ || written_ >= until_) {
    // Nothing more ever begins.
    for (auto& stints : stints_) stints.insert(stints.end(), 2, {EventSet::never, EventSet::never, 0});
    return;
  }
  write_attendance();
  for (std::size_t person = 0; person < whole_; ++person)
    for_each_period(person, monday, [&](Ticks begins, Ticks from, Ticks to) {
      if (!is_away_on(person, begins)) add(person, from, to);
    });
  if (fraction_ > 0)
    for_each_period(whole_, monday, [&](Ticks begins, Ticks from, Ticks to) { write_part_time(begins, from, to); });
  written_ += week_ticks;
}

/// The part-timer owes what they are away from as well: the contract goes on.
void Diaries::write_part_time(Ticks begins, Ticks from, Ticks to) {
  const auto length = static_cast<double>(to - from);
  credit_ += fraction_ * length;
  if (attends(whole_, from, to) || credit_ >= length / 2) {  // they attend only where they are needed
    credit_ -= length;
    if (!is_away_on(whole_, begins)) add(whole_, from, to);
  }
}

void Diaries::write_up_to(Ticks moment) {
  while (!always_ && written_ <= moment && written_ < until_) write_week();
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
