// SPDX-License-Identifier: Apache-2.0
// Clinics, and what steps say of those who do not come, leave, try again or find a list full.
#include <algorithm>

#include "refpath/units/lengths.hpp"
#include "support/dress.hpp"

namespace refpath::test {
namespace {

void add_clinics(Dress& dress, Dice& dice) {
  const int clinics = dice.whole(1, 2), roles = dress.roles();  // a clinician has one clinic
  for (int c = 0; c < clinics; ++c) {
    Clinic clinic;
    clinic.name = "clinic_" + std::to_string(c + 1);
    const bool daily_sessions = dice.chance(0.5) || !dress.any_load();
    clinic.slots = whole(daily_sessions ? 6 : 2);
    clinic.slot_length = quantity(30.0 * minute_ticks);
    int doctor = dice.whole(0, roles - 1);
    if (daily_sessions) {
      Role role;
      role.name = "clinician_" + std::to_string(c + 1);
      role.wte = quantity(static_cast<double>(dice.whole(1, 2)));
      role.hours.value = daily(0, 4, 9, 17);
      doctor = dress.roles();
      dress.pathway.roles.push_back(role);
      for (int day = 0; day < 5; ++day) clinic.starts.value.starts.push_back(week_time(day, 13));
    } else {
      // Beside the meetings of the same people, which begin at other times.
      clinic.starts.value.starts = {c == 0 ? week_time(1, 11) : week_time(1, 14),
                                    c == 0 ? week_time(2, 10) : week_time(2, 13)};
    }
    clinic.attend.push_back({doctor, whole(1)});
    if (dice.chance(0.5))
      clinic.notice = quantity(dice.chance(0.5) ? working_days(dice.whole(1, 3)) : exponential(day_ticks));
    dress.pathway.clinics.push_back(std::move(clinic));
  }
}

void seen_in_a_clinic(Dress& dress, Dice& dice, int index) {
  Step& step = dress.step(index);
  step.work.clear();
  step.together = false;
  step.meeting = -1;
  step.at_close = AtClose::pause;
  step.clinic = dice.whole(0, static_cast<int>(dress.pathway.clinics.size()) - 1);
}

void add_missed(Dress& dress, Dice& dice, int index) {
  Missed missed;
  missed.share = quantity(dice.whole(5, 40) / 100.0);
  if (!dress.step(index).work.empty() && dice.chance(0.5)) missed.time = quantity(minutes(dice.whole(2, 10)));
  missed.then = way_out(dress, dice, index, true);
  dress.step(index).missed = std::move(missed);
}

void add_tries(Dress& dress, Dice& dice, int index) {
  Tries tries;
  tries.at_most = whole(dice.whole(1, 3));
  tries.then = way_out(dress, dice, index, true);
  for (Outcome& outcome : tries.then)  // nobody is sent to try it again
    if (outcome.next.kind == Next::Kind::step && outcome.next.index == index) outcome.next = {Next::Kind::exit, 0};
  dress.step(index).tries = std::move(tries);
}

}  // namespace

void dress_steps(Dress& dress) {
  Dice dice = dress.dice(20);
  const Constructs& with = dress.options.constructs;
  const auto wanted = [&dice](bool allowed) { return dice.chance(0.5) && allowed; };
  const bool clinics = wanted(with.clinics), missed = wanted(with.missed), repeats = wanted(with.repeats);
  const bool leaves = wanted(with.leaves), full = wanted(with.full);
  if (clinics) add_clinics(dress, dice);
  for (int i = 0; i < dress.steps(); ++i) {
    if (!dress.step(i).work.empty() && dice.chance(0.3) && clinics) seen_in_a_clinic(dress, dice, i);
    Step& step = dress.step(i);
    const bool attended = !step.work.empty() || step.meeting >= 0 || step.clinic >= 0;
    if (missed && dice.chance(0.25)) add_tries(dress, dice, i);
    if (!attended) continue;
    if (missed && dice.chance(0.4)) add_missed(dress, dice, i);
    if (repeats && !step.missed && dice.chance(0.3)) {
      Repeat repeat;
      repeat.times = whole(dice.whole(1, 4));
      if (dice.chance(0.6)) repeat.every = quantity(dice.chance(0.5) ? days(dice.whole(1, 3)) : working_days(1));
      step.repeat = std::move(repeat);
    }
    if (leaves && dice.chance(0.4)) {
      Leaves leaves_after;
      leaves_after.after = quantity(dice.chance(0.5) ? exponential(2 * day_ticks) : minutes(dice.whole(1, 4000)));
      leaves_after.then = way_out(dress, dice, i, true);
      step.leaves = std::move(leaves_after);
    }
    if (full && dice.chance(0.4)) {
      Full list;
      list.waiting = whole(dice.whole(0, 5));
      list.then = way_out(dress, dice, i, true);
      step.full = std::move(list);
    }
  }
}

void dress_marks(Dress& dress) {
  Dice dice = dress.dice(21);
  Pathway& p = dress.pathway;
  for (int c = dice.whole(1, 2); c > 0; --c) {
    Count count;
    count.name = "count_" + std::to_string(p.counts.size() + 1);
    p.counts.push_back(std::move(count));
  }
  const auto mark = [&](std::vector<CountMark>& marks, double share) {
    for (int c = 0; c < static_cast<int>(p.counts.size()); ++c)
      if (dice.chance(share)) marks.push_back({c, whole(dice.whole(1, 3))});
  };
  for (Step& step : p.steps) {
    mark(step.counts, 0.3);
    if (dice.chance(0.2)) step.fee = quantity(Money{static_cast<double>(dice.whole(5, 50)), "GBP"});
    for (Outcome& outcome : step.then) mark(outcome.counts, 0.1);
  }
  for (Exit& exit : p.exits) {
    mark(exit.counts, 0.3);
    if (dice.chance(0.2)) exit.fee = quantity(Money{static_cast<double>(dice.whole(5, 50)), "GBP"});
  }
}

}  // namespace refpath::test
