// SPDX-License-Identifier: Apache-2.0
// Who attends meetings and the sessions of clinics.
#include <algorithm>

#include "refpath/simulation/diary.hpp"

namespace refpath {
namespace {

int seats_of(const std::vector<Seat>& seats, int role) {
  int people = 0;
  for (const Seat& seat : seats) people += seat.role == role ? seat.people : 0;
  return people;
}

}  // namespace

void Diaries::list_events(const ReplicationTime& time) {
  if (stints_.empty()) return;
  const auto list = [&](bool clinic, std::size_t index, const auto& held, Ticks lasts) {
    const int people = seats_of(held.seats, role_);
    if (people == 0) return;
    const int phase = phase_of(held.when, held.site, time.seed, time.replication);
    events_.push_back({static_cast<int>(index),
                       clinic,
                       lasts,
                       people,
                       Occasions(held.when, time.monday, phase, program_.closed),
                       0,
                       {}});
  };
  for (std::size_t m = 0; m < program_.meetings.size(); ++m)
    list(false, m, program_.meetings[m], program_.meetings[m].lasts);
  for (std::size_t c = 0; c < program_.clinics.size(); ++c)
    list(true, c, program_.clinics[c], program_.clinics[c].slots * program_.clinics[c].slot_length);
}

bool Diaries::works_throughout(std::size_t person, Ticks from, Ticks to) const {
  Ticks covered = from;  // touching periods continue one another, Sunday's last in Monday's first
  const Ticks this_monday = from / week_ticks * week_ticks;
  for (const Ticks monday : {this_monday, this_monday + week_ticks})
    for_each_period(person, monday, [&](Ticks, Ticks opens, Ticks closes) {
      if (opens <= covered && covered < closes) covered = closes;
    });
  return covered >= to;
}

bool Diaries::is_away(std::size_t person, Ticks from, Ticks to) const {
  if (availability_ >= 1) return false;
  bool away = false;
  const Ticks this_monday = from / week_ticks * week_ticks;
  for (const Ticks monday : {this_monday, this_monday + week_ticks})
    for_each_period(person, monday, [&](Ticks begins, Ticks opens, Ticks closes) {
      if (opens < to && from < closes) away = away || is_away_on(person, begins);
    });
  return away;
}

bool Diaries::attends(std::size_t person, Ticks from, Ticks to) const {
  for (const Occasion& occasion : attended_[person])
    if (occasion.from < to && from < occasion.to) return true;
  return false;
}

void Diaries::write_attendance() {
  const Ticks monday = written_;
  std::vector<Occasion> occasions;
  for (std::size_t e = 0; e < events_.size(); ++e)
    for (const Ticks start : events_[e].when.in_week(monday)) occasions.push_back({start, start + events_[e].lasts, e});
  std::stable_sort(occasions.begin(), occasions.end(),
                   [](const Occasion& a, const Occasion& b) { return a.from < b.from; });
  for (auto& attended : attended_)
    attended.erase(std::remove_if(attended.begin(), attended.end(), [&](const Occasion& o) { return o.to <= monday; }),
                   attended.end());
  for (const Occasion& occasion : occasions) attend(occasion);
}

/// Full-timers who are at work throughout, in turn; the part-timer only if needed; those who are away last of all.
void Diaries::attend(const Occasion& occasion) {
  Event& event = events_[occasion.event];
  event.held.push_back({occasion.from, attendants_.size(), 0});
  int missing = event.people;
  const auto take = [&](std::size_t person) {
    attended_[person].push_back(occasion);
    attendants_.push_back(static_cast<int>(person));
    ++event.held.back().people;
    --missing;
  };
  const bool same_hours = periods_.size() == 1;
  if (same_hours && !works_throughout(0, occasion.from, occasion.to)) return;
  const auto can = [&](std::size_t person, bool away) {
    return !attends(person, occasion.from, occasion.to) &&
           (same_hours || works_throughout(person, occasion.from, occasion.to)) &&
           is_away(person, occasion.from, occasion.to) == away;
  };
  for (const bool away : {false, true}) {
    if (away && availability_ >= 1) return;
    const std::size_t turn = event.turn;
    for (std::size_t tried = 0; tried < whole_ && missing > 0; ++tried) {
      const std::size_t person = (turn + tried) % whole_;
      if (!can(person, away)) continue;
      take(person);
      if (missing == 0) event.turn = person + 1;
    }
    if (missing > 0 && fraction_ > 0 && can(whole_, away)) take(whole_);
  }
}

std::span<const int> Diaries::attendants(bool clinic, int index, Ticks start) {
  const auto event = std::find_if(events_.begin(), events_.end(),
                                  [&](const Event& e) { return e.clinic == clinic && e.index == index; });
  if (event == events_.end()) return {};
  write_up_to(start);
  const auto held = std::lower_bound(event->held.begin(), event->held.end(), start,
                                     [](const Event::Held& h, Ticks moment) { return h.start < moment; });
  if (held == event->held.end() || held->start != start) return {};
  return {attendants_.data() + held->first, held->people};
}

std::span<const int> Diaries::attendants_of_meeting(int meeting, Ticks start) {
  return attendants(false, meeting, start);
}

std::span<const int> Diaries::attendants_of_clinic(int clinic, Ticks start) {
  return attendants(true, clinic, start);
}

bool Diaries::is_in_meeting(int person, int meeting, Ticks start) {
  const std::span<const int> there = attendants_of_meeting(meeting, start);
  return std::find(there.begin(), there.end(), person) != there.end() &&
         !is_away(static_cast<std::size_t>(person), start,
                  start + program_.meetings[static_cast<std::size_t>(meeting)].lasts);
}

void Diaries::call_off(int person, int meeting, Ticks start) {
  const auto who = static_cast<std::size_t>(person);
  const Ticks end = start + program_.meetings[static_cast<std::size_t>(meeting)].lasts;
  write_up_to(end);
  auto& attended = attended_[who];
  attended.erase(std::remove_if(attended.begin(), attended.end(),
                                [&](const Occasion& o) { return o.from == start && o.to == end; }),
                 attended.end());
  // They work throughout the meeting by their hours, so all of it is given back, up to where diaries end.
  Stint back{start, std::min(end, written_), 0};
  auto& stints = stints_[who];
  auto next = std::lower_bound(stints.begin(), stints.end(), start,
                               [](const Stint& stint, Ticks moment) { return stint.from < moment; });
  for (const Occasion& following : attended)
    if (following.from == back.to) back.meeting_ends = following.to;
  if (back.meeting_ends == 0 && next != stints.end() && next->from == back.to) {
    back.to = next->to;
    back.meeting_ends = next->meeting_ends;
    next = stints.erase(next);
  }
  if (next != stints.begin() && (next - 1)->to == start) {
    (next - 1)->to = back.to;
    (next - 1)->meeting_ends = back.meeting_ends;
  } else {
    stints.insert(next, back);
  }
}

}  // namespace refpath
