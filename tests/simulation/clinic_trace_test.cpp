// SPDX-License-Identifier: Apache-2.0
// Which slots people are given, by hand: a clinic on Tuesdays at 09:00 with three slots of half an hour.
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr Ticks hour = hour_ticks, tuesday = day_ticks + 9 * hour;

Played clinic(const std::string& rules, std::vector<Ticks> urgent, std::vector<Ticks> routine) {
  Pathway pathway = written(
      "pathway: Clinic\n"
      "hours: 24/7\n"
      "attributes: {urgency: {urgent: 50%, routine: rest}}\n"
      "demand:\n"
      "  sources:\n"
      "    ward: {referrals: 1 per week, first_step: soon, with: {urgency: {urgent: 100%, routine: 0%}}}\n"
      "    gps: {referrals: 1 per week, first_step: visit, with: {urgency: {urgent: 0%, routine: 100%}}}\n"
      "clinics: {memory: {starts: Tue 09:00, slots: 3 of 30 min, " +
      rules +
      "}}\n"
      "steps:\n"
      "  soon: {clinic: memory, then: out}\n"
      "  visit: {clinic: memory, then: out}\n"
      "exits: {out: treated}\n");
  come_at(pathway, 0, std::move(urgent));
  come_at(pathway, 1, std::move(routine));
  return one_week(pathway);
}

/// Waits of all from when they came to their slots, with the sum of squares, so that no two are swapped.
void check_waits(const Played& played, const std::string& step, const std::vector<Ticks>& waits) {
  double sum = 0, squares = 0;
  for (const Ticks wait : waits) {
    sum += static_cast<double>(wait);
    squares += static_cast<double>(wait) * static_cast<double>(wait);
  }
  const int index = played.step(step);
  CHECK(played.first(played.sample.layout.visits + index) == static_cast<double>(waits.size()));
  CHECK(played.first(played.sample.layout.step_wait + index) == sum);
  CHECK(played.first(played.sample.layout.step_wait_squared + index) == squares);
}

const std::string kept = "kept: [{slots: 1, for: {urgency: urgent}, until: 1 day}]";

}  // namespace

TEST_CASE("a kept slot is not given to others before its time") {
  // Routine at 01:00 and 02:00 on Monday have 09:00 and 09:30; the third, at 03:00, comes a week later at 09:00. The
  // urgent one of 04:00 has the kept slot at 10:00, the one of 05:00 comes a week later at 09:30.
  const Played played = clinic(kept, {4 * hour, 5 * hour}, {1 * hour, 2 * hour, 3 * hour});
  check_waits(played, "visit", {tuesday - hour, tuesday + hour / 2 - 2 * hour, tuesday + week_ticks - 3 * hour});
  check_waits(played, "soon", {tuesday + hour - 4 * hour, tuesday + week_ticks + hour / 2 - 5 * hour});
  CHECK(played.first(played.sample.layout.slots_held) == 3);
  CHECK(played.first(played.sample.layout.slots_used) == 3);
}

TEST_CASE("a kept slot is anybody's from its time on") {
  // At 09:00 on Monday, a day before, the kept slot is free for all: at 08:59 the third waits for next week, and the
  // fourth, at 09:00, has 10:00 tomorrow.
  const Played played = clinic(kept, {6 * day_ticks}, {1 * hour, 2 * hour, 9 * hour - 60, 9 * hour});
  check_waits(
      played, "visit",
      {tuesday - hour, tuesday + hour / 2 - 2 * hour, tuesday + week_ticks - 9 * hour + 60, tuesday + hour - 9 * hour});
  // The urgent one of Sunday finds 09:00 of Tuesday taken, and has 09:30.
  check_waits(played, "soon", {tuesday + week_ticks + hour / 2 - 6 * day_ticks});
}

TEST_CASE("the urgent use up kept slots first, and share the others") {
  // Three urgent before anybody else have all three slots.
  const Played played = clinic(kept, {hour, 2 * hour, 3 * hour}, {4 * hour});
  check_waits(played, "soon", {tuesday - hour, tuesday + hour / 2 - 2 * hour, tuesday + hour - 3 * hour});
  check_waits(played, "visit", {tuesday + week_ticks - 4 * hour});
}

TEST_CASE("notice is the least time from booking to the slot") {
  // Two hours: at 07:30 on Tuesday 09:30 is the first, at 07:40 it is 10:00, at 08:10 next week's 09:00. The one of
  // 08:20 still finds nothing before next week's 09:30.
  const Ticks minute = 60;
  const Played played = clinic("notice: 2 h", {tuesday - 90 * minute, tuesday - 80 * minute},
                               {tuesday - 50 * minute, tuesday - 40 * minute});
  check_waits(played, "soon", {2 * hour, 140 * minute});
  check_waits(played, "visit", {week_ticks + 50 * minute, week_ticks + 70 * minute});
  CHECK(played.first(played.sample.layout.slots_used) == 2);  // 09:00 stays empty this week
}

TEST_CASE("notice in working days counts open days") {
  // Two working days from Friday 12:00 end on Tuesday at 12:00 of a day of 24 h; from Thursday 12:00 on Monday 12:00.
  Pathway pathway = written(
      "pathway: Clinic\n"
      "hours: Mon-Fri 09:00-17:00\n"
      "demand: {referrals: 1 per week, first_step: visit}\n"
      "clinics: {memory: {starts: Tue 09:00, slots: 3 of 30 min, notice: 2 working days}}\n"
      "steps: {visit: {clinic: memory, then: out}}\n"
      "exits: {out: treated}\n");
  come_at(pathway, 0, {3 * day_ticks + 12 * hour, 4 * day_ticks + 12 * hour});
  const Played played = one_week(pathway);
  // From Friday noon Tuesday noon is too late for that Tuesday: the week after.
  check_waits(played, "visit",
              {week_ticks + tuesday - 3 * day_ticks - 12 * hour, 2 * week_ticks + tuesday - 4 * day_ticks - 12 * hour});
}
