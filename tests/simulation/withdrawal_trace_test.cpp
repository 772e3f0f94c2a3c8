// SPDX-License-Identifier: Apache-2.0
// What the first of two branches leaves undone in the other, by hand: b is a delay, and a is withdrawn when it ends.
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr Ticks hour = hour_ticks;

Played first_of(const std::string& hours, const std::string& delay, const std::string& a, std::vector<Ticks> moments,
                const std::string& more = "") {
  Pathway pathway = written(
      "pathway: First of two\n"
      "hours: " +
      hours +
      "\n"
      "demand: {referrals: 1 per week, first_step: either}\n" +
      more +
      "steps:\n"
      "  either: {first_of: [a, b], then: out}\n"
      "  a: {" +
      a +
      "}\n"
      "  b: {delay: " +
      delay +
      "}\n"
      "exits: {out: treated}\n");
  come_at(pathway, 0, std::move(moments));
  return one_week(pathway);
}

}  // namespace

TEST_CASE("work in hand is charged up to its withdrawal, and the person is free") {
  // The nurse is with the first 0-2 h, with the second (who came at 1 h) 2-3 h, with the third (2.5 h) 3-4.5 h.
  const Played played =
      first_of("24/7", "2 h", "work: {nurse: 5 h}", {0, hour, 5 * hour / 2}, "roles: {nurse: {wte: 1}}\n");
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.elapsed) == 6 * hour);
  CHECK(played.minutes("nurse") == 4.5 * 60);
  CHECK(played.first(l.touch) == 4.5 * hour);
  CHECK(played.first(l.worked) == 4.5 * hour);
  CHECK(played.first(l.wait) == 1.5 * hour);
  CHECK(played.first(l.queue) == 1.5 * hour);
}

TEST_CASE("who is withdrawn from a queue costs nothing") {
  // The nurse is at a visit of 10 h since midnight; the branch that waits from 1 h is withdrawn at 3 h.
  Pathway pathway = written(
      "pathway: First of two\n"
      "hours: 24/7\n"
      "demand:\n"
      "  sources:\n"
      "    ward: {referrals: 1 per week, first_step: visit}\n"
      "    gps: {referrals: 1 per week, first_step: either}\n"
      "roles: {nurse: {wte: 1}}\n"
      "steps:\n"
      "  visit: {work: {nurse: 10 h}, then: out}\n"
      "  either: {first_of: [a, b], then: out}\n"
      "  a: {work: {nurse: 5 h}}\n"
      "  b: {delay: 2 h}\n"
      "exits: {out: treated}\n");
  come_at(pathway, 0, {0});
  come_at(pathway, 1, {hour});
  const Played played = one_week(pathway);
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.elapsed) == 12 * hour);
  CHECK(played.minutes("nurse") == 600);
  CHECK(played.first(l.worked) == 10 * hour);
  CHECK(played.first(l.wait) == 2 * hour);
  CHECK(played.first(l.queue) == 2 * hour);
  CHECK(played.first(l.role_pieces) == 1);
}

TEST_CASE("minutes that were not given are taken from the last kind of a piece") {
  const Played played =
      first_of("24/7", "90 min", "work: {nurse: {contact: 60 min, admin: 60 min}}", {0}, "roles: {nurse: {wte: 1}}\n");
  const Layout& l = played.sample.layout;
  double contact = 0, admin = 0;
  for (std::size_t c = 0; c < l.time_cells.size(); ++c)
    (l.time_cells[c].kind == TimeKind::contact ? contact : admin) += played.first(l.time + static_cast<int>(c));
  CHECK(contact == 3600);
  CHECK(admin == 1800);
}

TEST_CASE("work that pauses at the close is charged for the hours that there were") {
  // Begun on Monday at 16:00, withdrawn at 18:00: one hour until the close.
  for (const char* role : {"{}", "{wte: 1}"}) {
    INFO(role);
    const Played played = first_of("Mon-Fri 09:00-17:00", "2 h", "work: {nurse: 3 h}", {16 * hour},
                                   std::string("roles: {nurse: ") + role + "}\n");
    const Layout& l = played.sample.layout;
    CHECK(played.first(l.elapsed) == 2 * hour);
    CHECK(played.minutes("nurse") == 60);
    CHECK(played.first(l.worked) == hour);
    CHECK(played.first(l.touch) == hour);
    CHECK(played.first(l.paused) == hour);
  }
}

TEST_CASE("who is withdrawn from joint work frees everybody in it") {
  // Both work 0-2 h for the first; the second, who came at 1 h, has them 2-3 h.
  const Played played =
      first_of("24/7", "2 h", "work: {nurse and carer: 5 h}", {0, hour}, "roles: {nurse: {wte: 1}, carer: {wte: 1}}\n");
  const Layout& l = played.sample.layout;
  CHECK(played.minutes("nurse") == 180);
  CHECK(played.minutes("carer") == 180);
  CHECK(played.first(l.touch) == 3 * hour);
  CHECK(played.first(l.wait) == hour);
}

TEST_CASE("the minutes of those who are done with joint work stay") {
  // From 16:40 the carer gives 60 min and the nurse 20 min until her close; withdrawn at 18:40.
  const Played played =
      first_of("Mon-Fri 09:00-17:00", "2 h", "work: {nurse: 3 h, carer: 60 min}, together: true", {50 * hour / 3},
               "roles: {nurse: {wte: 1}, carer: {wte: 1, hours: Mon-Fri 09:00-20:00}}\n");
  CHECK(played.minutes("nurse") == 20);
  CHECK(played.minutes("carer") == 60);
  CHECK(played.first(played.sample.layout.touch) == hour);
  CHECK(played.first(played.sample.layout.paused) == hour);
}

TEST_CASE("who is withdrawn from a meeting was there so long, and from its list is not taken") {
  // The meeting is on Monday 10:00-12:00: one was on its list until 09:30, one stays from 10:00 to 10:30.
  const Played played = first_of("24/7", "90 min", "meeting: panel", {8 * hour, 9 * hour},
                                 "meetings: {panel: {starts: Mon 10:00, lasts: 2 h}}\n");
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.taken) == 1);
  CHECK(played.first(l.met) == hour / 2);
  CHECK(played.first(l.wait) == 1.5 * hour + hour);
  CHECK(played.first(l.elapsed) == 3 * hour);
}

TEST_CASE("the slot of who is withdrawn is free for the next") {
  // One slot, on Monday at 12:00. The first, at 09:00, has it until 11:00; the second, at 11:30, is seen 12:00-13:00.
  const Played played = first_of("24/7", "2 h", "clinic: memory", {9 * hour, 23 * hour / 2},
                                 "clinics: {memory: {starts: Mon 12:00, slots: 1 of 60 min}}\n");
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.slots_used) == 1);
  CHECK(played.first(l.met) == hour);
  CHECK(played.first(l.wait) == 2 * hour + hour / 2);
  CHECK(played.first(l.elapsed) == 2 * hour + 1.5 * hour);
}

TEST_CASE("the visit of who is withdrawn is taken out of the diary") {
  // Visits of 4 h do not fit before noon. The first, at 10:00, is booked for 14:00 and withdrawn at 13:30; the second,
  // at 11:00, is begun at 14:00 and withdrawn at 14:30.
  const Played played =
      first_of("Mon-Fri 09:00-12:00 14:00-19:00", "3.5 h", "work: {nurse: 4 h}, at_close: do_not_start",
               {10 * hour, 11 * hour}, "roles: {nurse: {wte: 1}}\n");
  const Layout& l = played.sample.layout;
  CHECK(played.minutes("nurse") == 30);
  CHECK(played.first(l.worked) == hour / 2);
  CHECK(played.first(l.wait) == 6.5 * hour);
  CHECK(played.first(l.elapsed) == 7 * hour);
}
