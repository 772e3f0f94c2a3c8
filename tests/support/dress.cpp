// SPDX-License-Identifier: Apache-2.0
#include "support/dress.hpp"

#include <algorithm>

#include "refpath/units/lengths.hpp"

namespace refpath::test {

std::vector<Hours> hours_patterns() {
  return {office_week(),      round_the_clock(),   daily(0, 4, 8, 18),
          daily(0, 2, 9, 17), daily(1, 3, 10, 16), daily(0, 5, 8, 15)};
}

Duration some_minutes(Dice& dice) {
  const double least = dice.whole(4, 15), middle = least + dice.whole(1, 10), most = middle + dice.whole(1, 20);
  return minutes(least, middle, most);
}

Outcome outcome_to(Next::Kind kind, int index, double share) {
  Outcome outcome;
  outcome.next = {kind, index};
  outcome.share.value = share;
  outcome.rest = share == 1;
  return outcome;
}

std::vector<Outcome> way_out(Dress& dress, Dice& dice, int step, bool back) {
  const int exits = static_cast<int>(dress.pathway.exits.size());
  std::vector<int> earlier, later;
  for (int s = 0; s < dress.steps(); ++s)
    if (dress.branch[at(s)] == dress.branch[at(step)]) (s <= step ? earlier : later).push_back(s);
  const Outcome out = outcome_to(Next::Kind::exit, dice.whole(0, exits - 1), 1);
  if (!later.empty() && dice.chance(0.3)) return {outcome_to(Next::Kind::step, dice.one_of(later), 1)};
  if (!back || dice.chance(0.5)) return {out};
  const double share = dice.whole(10, 40) / 100.0;
  std::vector<Outcome> both = {outcome_to(Next::Kind::step, dice.one_of(earlier), share), out};
  both[1].share.value = 1 - share;
  return both;
}

void dress_calendar(Dress& dress) {
  Dice dice = dress.dice(10);
  Pathway& p = dress.pathway;
  if (dice.chance(0.5)) p.starts_on = usual_start() + 7 * dice.whole(0, 60);
  if (p.starts_on && dice.chance(0.6)) {
    std::vector<Date> dates;
    for (int i = dice.whole(1, 4); i > 0; --i) dates.push_back(*p.starts_on + dice.whole(-10, 40));
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    for (const Date date : dates) p.closed.push_back({date, {}});
  }
  if (dice.chance(0.3)) p.office_hours = quantity(daily(0, 4, 9, 17));
}

namespace {

/// Meetings every few weeks, by the month, or held only if some wait.
void vary_meetings(Dress& dress) {
  Dice dice = dress.dice(11);
  for (Meeting& meeting : dress.pathway.meetings) {
    Recurrence& when = meeting.starts.value;
    const double what = dice.uniform();
    if (what < 0.3) {
      when.every_weeks = dice.whole(2, 3);
      if (dice.chance(0.5)) when.first_on = dress.pathway.starts_on.value_or(usual_start()) + 7 * dice.whole(0, 3) + 2;
    } else if (what < 0.45) {
      for (const WeekTime start : when.starts)
        when.monthly.push_back({dice.chance(0.3) ? -1 : dice.whole(1, 4), start});
      when.starts.clear();
    }
    if (dice.chance(0.3)) meeting.held_if = whole(dice.whole(1, 4));
  }
}

/// The steps of a branch; some lead to a split of their own.
void add_branch(Dress& dress, Dice& dice, int split, int depth);

void split_step(Dress& dress, Dice& dice, int step, int depth) {
  Step& s = dress.step(step);
  s.work.clear();
  s.together = false;
  s.meeting = -1;
  s.at_close = AtClose::pause;
  Split split;
  split.kind =
      std::vector<Split::Kind>{Split::Kind::all_of, Split::Kind::first_of, Split::Kind::at_least}[at(dice.whole(0, 2))];
  s.split = split;
  const int branches = dice.whole(2, 3);
  for (int i = 0; i < branches; ++i) add_branch(dress, dice, step, depth);
  Split& made = *dress.step(step).split;
  made.needed = made.kind == Split::Kind::all_of     ? branches
                : made.kind == Split::Kind::first_of ? 1
                                                     : dice.whole(1, branches);
}

void add_branch(Dress& dress, Dice& dice, int split, int depth) {
  const int length = dice.whole(1, 2), branch = dress.branches++;
  const int first = dress.steps();
  dress.step(split).split->entries.push_back(first);
  dress.step(split).split->entry_at.push_back({});
  for (int i = 0; i < length; ++i) {
    Step step;
    step.name = "branch_" + std::to_string(branch + 1) + "_" + std::to_string(i + 1);
    if (dice.chance(0.4))
      step.delay = quantity(dice.chance(0.5) ? working_days(dice.whole(1, 3)) : exponential(day_ticks));
    const double what = dice.uniform();
    if (what < 0.15 && !dress.pathway.meetings.empty()) {
      step.meeting = dice.whole(0, static_cast<int>(dress.pathway.meetings.size()) - 1);
    } else if (what < 0.85) {
      Work work;
      work.roles = {dice.whole(0, dress.roles() - 1)};
      work.times.push_back({TimeKind::contact, quantity(some_minutes(dice))});
      step.work.push_back(std::move(work));
      if (dice.chance(0.3)) step.at_close = dice.chance(0.5) ? AtClose::finish : AtClose::do_not_start;
    }
    if (i + 1 < length) {
      const double out = dice.chance(0.3) ? dice.whole(3, 15) / 100.0 : 0;
      const double back = dice.chance(0.3) ? dice.whole(5, 25) / 100.0 : 0;
      if (out > 0)
        step.then.push_back(
            outcome_to(Next::Kind::exit, dice.whole(0, static_cast<int>(dress.pathway.exits.size()) - 1), out));
      if (back > 0) step.then.push_back(outcome_to(Next::Kind::step, first, back));
      step.then.push_back(outcome_to(Next::Kind::step, first + i + 1, 1));
      step.then.back().share.value = 1 - out - back;
    }
    dress.pathway.steps.push_back(std::move(step));
    dress.branch.push_back(branch);
  }
  if (depth < 2 && dice.chance(0.25)) split_step(dress, dice, first, depth + 1);
}

/// Loops on which no time passes: a decision that leads back to itself.
void loop_at_once(Dress& dress) {
  Dice dice = dress.dice(12);
  for (int i = 1; i < dress.steps(); ++i) {
    Step& step = dress.step(i);
    if (step.then.empty() || step.split || !dice.chance(0.2)) continue;
    step.work.clear();
    step.together = false;
    step.meeting = -1;
    step.at_close = AtClose::pause;
    step.delay.reset();
    const double again = dice.whole(20, 70) / 100.0;
    for (Outcome& outcome : step.then) {
      outcome.share.value *= 1 - again;
      outcome.rest = false;
      if (dice.chance(0.5)) outcome.delay.reset();
    }
    step.then.push_back(outcome_to(Next::Kind::step, i, again));
  }
}

}  // namespace

void dress_occasions(Dress& dress) {
  vary_meetings(dress);
}

void dress_splits(Dress& dress) {
  Dice dice = dress.dice(13);
  const int before = dress.steps();
  int splits = 0;
  for (int i = 0; i < before && splits < 2; ++i) {
    if (!dice.chance(0.3)) continue;
    split_step(dress, dice, i, 1);
    ++splits;
  }
}

void dress_up(Pathway& pathway, std::uint64_t number, const GenerateOptions& options) {
  Dress dress{pathway, options, number};
  dress.branch.assign(pathway.steps.size(), -1);
  const Constructs& with = options.constructs;
  Dice dice(number, 14);
  const auto wanted = [&dice](bool allowed) { return dice.chance(0.5) && allowed; };
  if (wanted(with.calendar)) dress_calendar(dress);
  if (wanted(with.occasions)) dress_occasions(dress);
  if (wanted(with.splits)) dress_splits(dress);
  if (wanted(with.zero_time)) loop_at_once(dress);
  dress_steps(dress);
  dress_people(dress);
  if (wanted(with.attributes)) dress_attributes(dress);
  dress_sources(dress);
  if (wanted(with.marks)) dress_marks(dress);
  dress_places(dress);
}

}  // namespace refpath::test
