// SPDX-License-Identifier: Apache-2.0
// How referrals come: from several sources, at times of the week, as they were observed, and what waits already.
#include <algorithm>
#include <cmath>
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

// Everybody waits for Monday 00:00, so that the wait tells the moment at which they came.
std::string until_monday(const std::string& referrals, const std::string& targets) {
  return "pathway: Until Monday\n"
         "hours: 24/7\n"
         "demand: {referrals: " +
         referrals +
         ", first_step: meet}\n"
         "meetings: {monday: {starts: Mon 00:00, lasts: 1 min}}\n"
         "steps: {meet: {meeting: monday, milestone: {name: met, at: start}, then: out}}\n"
         "exits: {out: treated}\n"
         "targets:\n" +
         targets;
}

void check_share(const Played& played, int target, double exact) {
  const Layout& l = played.sample.layout;
  INFO("target " << target);
  check_agrees(played.ratio(l.target_hits + target, l.target_counted + target), exact, 0.03);
}

}  // namespace

TEST_CASE("a profile by days brings so many on each of them", "[statistical]") {
  // 40 on Mondays, 30 on Tuesdays, 10 on Saturdays, evenly over the day.
  const Played played = test::played(until_monday("{Mon: 40, Tue: 30, Sat: 10}",
                                                  "  saturday: {to: met, within: 2 days, share: 50%}\n"
                                                  "  later_on_saturday: {to: met, within: 36 h, share: 50%}\n"
                                                  "  from_tuesday: {to: met, within: 6 days, share: 50%}\n"
                                                  "  from_tuesday_noon: {to: met, within: 132 h, share: 50%}\n"),
                                     52, 2, 40);
  check_agrees(played.mean(played.sample.layout.counted, 52), 80, 0.01);
  check_share(played, 0, 10.0 / 80);
  check_share(played, 1, 5.0 / 80);
  check_share(played, 2, 40.0 / 80);
  check_share(played, 3, 25.0 / 80);
}

TEST_CASE("a table by hours brings so many in each of them", "[statistical]") {
  // 15 each weekday morning of 3 h, 20 on Saturday: 95 a week. Saturday begins 48 h before Monday, Friday 09:00 is 63 h
  // before it and 10:00 62 h.
  const Played played = test::played(until_monday("{Mon-Fri 09:00-12:00: 15, Sat: 20}",
                                                  "  saturday: {to: met, within: 48 h, share: 50%}\n"
                                                  "  friday_after_ten: {to: met, within: 62 h, share: 50%}\n"
                                                  "  friday: {to: met, within: 63 h, share: 50%}\n"),
                                     52, 2, 40);
  check_agrees(played.mean(played.sample.layout.counted, 52), 95, 0.01);
  check_share(played, 0, 20.0 / 95);
  check_share(played, 1, 30.0 / 95);
  check_share(played, 2, 35.0 / 95);
}

TEST_CASE("sources have rates, first steps and mixes of their own", "[statistical]") {
  // 10 a week, half of them urgent, and 30 a week of whom 10 % are: 20 % in all; only the second source chases.
  const Played played = test::played(
      "pathway: Sources\n"
      "hours: 24/7\n"
      "attributes: {urgency: {urgent: 30%, routine: rest}}\n"
      "demand:\n"
      "  sources:\n"
      "    hospital: {referrals: 10 per week, first_step: sort, with: {urgency: {urgent: 50%, routine: rest}}}\n"
      "    gps: {referrals: 30 per week, first_step: chase, with: {urgency: {urgent: 10%, routine: rest}}}\n"
      "steps:\n"
      "  chase: {delay: 1 day, then: sort}\n"
      "  sort: {then: {soon: {when: {urgency: urgent}}, can_wait: {when: {urgency: routine}}}}\n"
      "exits: {soon: treated, can_wait: treated}\n",
      52, 2, 100);
  const Layout& l = played.sample.layout;
  check_agrees(played.mean(l.counted, 52), 40, 0.01);
  check_agrees(played.ratio(played.left_by("soon"), l.counted), 0.2, 0.02);
  check_agrees(played.ratio(played.visits("chase"), l.counted), 0.75, 0.01);
  // Elapsed time of the urgent: 3 of 8 came by the GPs and took a day.
  check_agrees(played.ratio(l.exit_elapsed + played.exit("soon"), played.left_by("soon"), day_ticks), 3.0 / 8, 0.03);
}

TEST_CASE("referrals per week are people, however many come at once", "[statistical]") {
  const Played played = test::played(
      "pathway: Families\n"
      "hours: 24/7\n"
      "demand: {referrals: 30 per week, first_step: see, group_size: {1: 50%, 4: rest}}\n"
      "steps: {see: {then: out}}\n"
      "exits: {out: treated}\n",
      52, 1, 200);
  const Layout& l = played.sample.layout;
  check_agrees(played.mean(l.counted, 52), 30, 0.01);
  // Compound Poisson: the variance of the number in a year is 52 x 30 / 2.5 x E X^2, E X^2 = (1 + 16) / 2.
  double squares = 0;
  for (int i = 0; i < played.sample.replications; ++i) {
    const double off = played.sample.at(i, l.counted) - 52 * 30;
    squares += off * off;
  }
  CHECK(squares / played.sample.replications / (52 * 30 / 2.5 * 8.5) == Approx(1).margin(4 * std::sqrt(2.0 / 200)));
}

TEST_CASE("observed arrivals are replayed, from a week that chance draws") {
  // Three in the first observed week, five in the second: any even number of weeks brings eight in two.
  Pathway pathway = written(until_monday("1 per week", "  soon: {to: met, within: 12 h, share: 50%}\n"));
  Arrivals& arrivals = pathway.demand->sources.front().referrals.value;
  const Ticks second = week_ticks;
  arrivals.replay = {3600,
                     7200,
                     6 * day_ticks + 20 * hour_ticks,
                     second + 60,
                     second + 120,
                     second + 6 * day_ticks + 13 * hour_ticks,
                     second + 180,
                     second + 6 * day_ticks + 23 * hour_ticks};
  std::sort(arrivals.replay.begin(), arrivals.replay.end());
  arrivals.replay_weeks = 2;
  arrivals.per_week = 4;
  const Played even = played(pathway, 6, 0, 30);
  for (int i = 0; i < 30; ++i) {
    CHECK(even.sample.at(i, even.sample.layout.counted) == 24);
    CHECK(even.sample.at(i, even.sample.layout.target_hits) == 9);  // three of eight come on a Sunday afternoon
  }
  const Played odd = played(pathway, 1, 0, 30);
  int first = 0;
  for (int i = 0; i < 30; ++i) {
    const double came = odd.sample.at(i, odd.sample.layout.counted);
    CHECK((came == 3 || came == 5));
    CHECK(odd.sample.at(i, odd.sample.layout.target_hits) == (came == 3 ? 1 : 2));
    first += came == 3 ? 1 : 0;
  }
  CHECK((first > 4 && first < 26));  // both weeks are drawn; otherwise once in 10,000 seeds
}

TEST_CASE("those who wait at the start are served first, and are not counted") {
  // Five wait, each takes 2 h: the one who comes at 01:00 begins at 10:00 and is out at 12:00.
  Pathway pathway = written(
      "pathway: Backlog\n"
      "hours: 24/7\n"
      "demand: {referrals: 1 per week, first_step: screen, backlog: {screen: 5}}\n"
      "roles: {clerk: {wte: 1}}\n"
      "steps: {screen: {work: {clerk: 2 h}, then: out}}\n"
      "exits: {out: treated}\n");
  come_at(pathway, 0, {hour_ticks});
  const Played played = one_week(pathway);
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.counted) == 1);
  CHECK(played.first(l.elapsed) == 11 * 3600);
  CHECK(played.first(l.wait) == 9 * 3600);
  CHECK(played.first(l.worked) == 6 * 2 * 3600);
  // Waiting: 4 + 3 + 2 + 1 stretches of 2 h of the backlog, and 9 h.
  CHECK(played.first(l.queue) == (10 * 2 + 9) * 3600);
}
