// SPDX-License-Identifier: Apache-2.0
// Booked visits that people do not wait for, meetings that are called off, sessions that staff attend, and the same
// person again: by hand, on one Monday or Tuesday.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr Ticks hour = hour_ticks;

}  // namespace

TEST_CASE("who does not wait until a booked visit leaves the diary to the next") {
  // Visits of 4 h do not fit before noon. The first, at 10:00, is booked for 14:00 and leaves at 13:00. The second, at
  // 11:00, would leave at 14:00, and is given work first.
  Pathway pathway = written(
      "pathway: Booked\n"
      "hours: Mon-Fri 09:00-12:00 14:00-19:00\n"
      "demand: {referrals: 1 per week, first_step: visit}\n"
      "roles: {nurse: {wte: 1}}\n"
      "steps:\n"
      "  visit: {work: {nurse: 4 h}, at_close: do_not_start, leaves: {after: 3 h, then: gone}, then: seen}\n"
      "exits: {seen: treated, gone: gave_up}\n");
  come_at(pathway, 0, {10 * hour, 11 * hour});
  const Played played = one_week(pathway);
  const Layout& l = played.sample.layout;
  CHECK(played.first(played.left_by("gone")) == 1);
  CHECK(played.first(l.left) == 1);
  CHECK(played.first(l.exit_elapsed + played.exit("gone")) == 3 * hour);
  CHECK(played.first(l.exit_elapsed + played.exit("seen")) == 7 * hour);
  CHECK(played.first(l.wait) == 6 * hour);
  CHECK(played.first(l.worked) == 4 * hour);
  CHECK(played.first(l.overtime) == 0);
}

TEST_CASE("people work on when a meeting is called off, and pause when it is held") {
  // A letter of 2 h is begun on Tuesday at 13:30; the meeting of 14:00-15:00 is held if three wait.
  for (const int waiting : {2, 3}) {
    INFO(waiting << " wait");
    Pathway pathway = written(
        "pathway: Called off\n"
        "hours: 24/7\n"
        "demand:\n"
        "  sources:\n"
        "    gps: {referrals: 1 per week, first_step: letter}\n"
        "    ward: {referrals: 1 per week, first_step: at_panel}\n"
        "roles: {nurse: {wte: 1}}\n"
        "meetings: {panel: {starts: Tue 14:00, lasts: 60 min, held: if 3 wait, attend: {nurse: 1}}}\n"
        "steps:\n"
        "  letter: {work: {nurse: 2 h}, then: written_up}\n"
        "  at_panel: {meeting: panel, then: discussed}\n"
        "exits: {written_up: treated, discussed: treated}\n");
    come_at(pathway, 0, {day_ticks + 27 * hour / 2});
    come_at(pathway, 1, std::vector<Ticks>(static_cast<std::size_t>(waiting), 12 * hour));
    const Played played = one_week(pathway);
    const Layout& l = played.sample.layout;
    const bool held = waiting == 3;
    CHECK(played.first(l.held) == (held ? 1 : 0));
    CHECK(played.first(l.taken) == (held ? 3 : 0));
    CHECK(played.first(l.exit_elapsed + played.exit("written_up")) == (held ? 3 * hour : 2 * hour));
    CHECK(played.first(l.paused) == (held ? hour : 0));
    CHECK(played.first(l.worked) == 2 * hour);
  }
}

TEST_CASE("those who attend a clinic are there for the whole session, used or not") {
  // Tuesday 14:00-15:00. A letter of 2 h is begun at 13:30 and goes on at 15:00; only one of two slots is booked.
  Pathway pathway = written(
      "pathway: Clinic\n"
      "hours: 24/7\n"
      "demand:\n"
      "  sources:\n"
      "    gps: {referrals: 1 per week, first_step: letter}\n"
      "    ward: {referrals: 1 per week, first_step: visit}\n"
      "roles: {nurse: {wte: 1}}\n"
      "clinics: {memory: {starts: Tue 14:00, slots: 2 of 30 min, attend: {nurse: 1}}}\n"
      "steps:\n"
      "  letter: {work: {nurse: 2 h}, then: written_up}\n"
      "  visit: {clinic: memory, then: seen}\n"
      "exits: {written_up: treated, seen: treated}\n");
  come_at(pathway, 0, {day_ticks + 27 * hour / 2});
  come_at(pathway, 1, {12 * hour});
  const Played played = one_week(pathway);
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.exit_elapsed + played.exit("written_up")) == 3 * hour);
  CHECK(played.first(l.paused) == hour);
  CHECK(played.first(l.exit_elapsed + played.exit("seen")) == 26.5 * hour);
  CHECK(played.first(l.slots_held) == 2);
  CHECK(played.first(l.slots_used) == 1);
  CHECK(played.first(l.people_met) == 1);
  CHECK(played.first(l.contacts) == 1);
}

TEST_CASE("the same person does the next step for everybody, whatever the queue") {
  const auto met_by = [](const std::string& same) {
    return played(
        "pathway: Same person\n"
        "hours: Mon-Fri 09:00-17:00\n"
        "demand: {referrals: 40 per week, first_step: first_visit}\n"
        "roles: {nurse: {wte: 2}}\n"
        "steps:\n"
        "  first_visit: {work: {nurse: 40 min}, time_kind: contact, then: second_visit}\n"
        "  second_visit: {delay: 2 days, work: {nurse: 40 min}, time_kind: contact" +
            same +
            ", then: out}\n"
            "exits: {out: treated}\n",
        26, 2, 4);
  };
  const Played same = met_by(", same_person_as: first_visit");
  const Played any = met_by("");
  const Layout& l = same.sample.layout;
  for (int i = 0; i < 4; ++i) {
    CHECK(same.sample.at(i, l.unfinished) == 0);
    CHECK(same.sample.at(i, l.people_met) == same.sample.at(i, l.counted));
    CHECK(same.sample.at(i, l.usual_contacts) == same.sample.at(i, l.contacts));
    CHECK(same.sample.at(i, l.contacts) == 2 * same.sample.at(i, l.counted));
    CHECK(any.sample.at(i, l.people_met) > 1.2 * any.sample.at(i, l.counted));
  }
}

TEST_CASE("whoever has a referral on their caseload does all work on it") {
  const Played played = test::played(
      "pathway: Caseload\n"
      "hours: Mon-Fri 09:00-17:00\n"
      "demand: {referrals: 10 per week, first_step: first_visit}\n"
      "roles: {nurse: {wte: 3, caseload: 12}}\n"
      "steps:\n"
      "  first_visit: {work: {nurse: 40 min}, time_kind: contact, then: more}\n"
      "  more: {delay: 2 days, work: {nurse: 40 min}, time_kind: contact, repeat: {times: 4, every: 1 week}, then: "
      "out}\n"
      "exits: {out: treated}\n",
      26, 10, 4);
  const Layout& l = played.sample.layout;
  for (int i = 0; i < 4; ++i) {
    CHECK(played.sample.at(i, l.people_met) == played.sample.at(i, l.counted));
    CHECK(played.sample.at(i, l.contacts) == 5 * played.sample.at(i, l.counted));
    CHECK(played.sample.at(i, l.caseload) <= 36.0 * 26 * static_cast<double>(week_ticks));
  }
}
