// SPDX-License-Identifier: Apache-2.0
// Closed days, office hours, named people with hours of their own, and work that depends on the kind of referral: by
// hand, in the week from Monday, 2026-01-05.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr Ticks hour = hour_ticks;

}  // namespace

TEST_CASE("on a closed day nobody works, nobody comes and nothing is held") {
  for (const char* role : {"{}", "{wte: 1}"}) {
    INFO(role);
    Pathway pathway = written(std::string("pathway: Closed on Tuesday\n"
                                          "hours: Mon-Fri 09:00-17:00\n"
                                          "starts_on: 2026-01-05\n"
                                          "closed: [2026-01-06]\n"
                                          "demand:\n"
                                          "  sources:\n"
                                          "    gps: {referrals: 1 per week, first_step: letter}\n"
                                          "    ward: {referrals: {Tue: 50}, first_step: at_panel}\n"
                                          "roles: {nurse: ") +
                              role +
                              "}\n"
                              "meetings: {panel: {starts: Mon-Fri 12:00, lasts: 60 min}}\n"
                              "clinics: {memory: {starts: Mon-Fri 12:00, slots: 2 of 30 min}}\n"
                              "steps:\n"
                              "  letter: {work: {nurse: 2 h}, then: posted}\n"
                              "  posted: {delay: 1 working day, then: visit}\n"
                              "  visit: {clinic: memory, then: out}\n"
                              "  at_panel: {meeting: panel, then: out}\n"
                              "exits: {out: treated}\n");
    // Begun on Monday at 16:00, ended on Wednesday at 10:00, posted until Thursday at 10:00, seen 12:00-12:30.
    come_at(pathway, 0, {16 * hour});
    const Played played = one_week(pathway);
    const Layout& l = played.sample.layout;
    CHECK(played.first(l.counted) == 1);
    CHECK(played.first(l.elapsed) == 3 * 24 * hour + 12.5 * hour - 16 * hour);
    CHECK(played.first(l.paused) == 40 * hour);
    CHECK(played.first(l.held) == 4);
    CHECK(played.first(l.slots_held) == 8);
  }
}

TEST_CASE("working days are those of the office where the pathway is open round the clock") {
  Pathway pathway = written(
      "pathway: Office\n"
      "hours: 24/7\n"
      "office_hours: Mon-Fri 09:00-17:00\n"
      "demand: {referrals: 1 per week, first_step: reply}\n"
      "steps: {reply: {delay: 2 working days, then: out}}\n"
      "exits: {out: treated}\n");
  // Monday 13:00 to Wednesday 13:00; Saturday counts from Monday 09:00, to Wednesday 09:00.
  come_at(pathway, 0, {13 * hour, 5 * day_ticks});
  const Played played = one_week(pathway);
  CHECK(played.first(played.sample.layout.elapsed) == 48 * hour + (4 * 24 + 9) * hour);
}

TEST_CASE("each of named people keeps their own hours, and goes on with what they began") {
  Pathway pathway = written(
      "pathway: Two people\n"
      "hours: Mon-Fri 09:00-17:00\n"
      "demand: {referrals: 1 per week, first_step: letter}\n"
      "roles: {nurse: {people: {ann: Mon 09:00-12:00, bob: Tue 09:00-12:00}}}\n"
      "steps: {letter: {work: {nurse: 2 h}, then: out}}\n"
      "exits: {out: treated}\n");
  // Ann begins the first on Monday at 11:00 and ends it a week later at 10:00; Bob does the second, which came at
  // 11:30, on Tuesday from 09:00 to 11:00.
  come_at(pathway, 0, {11 * hour, 23 * hour / 2});
  const Played played = one_week(pathway);
  const Layout& l = played.sample.layout;
  CHECK(played.first(l.elapsed) == 167 * hour + 23.5 * hour);
  CHECK(played.first(l.wait) == 21.5 * hour);
  CHECK(played.first(l.paused) == 165 * hour);
}

TEST_CASE("times, shares and routes depend on the kind of referral") {
  Pathway pathway = written(
      "pathway: Kinds\n"
      "hours: 24/7\n"
      "attributes: {urgency: {urgent: 50%, routine: rest}}\n"
      "demand:\n"
      "  sources:\n"
      "    ward: {referrals: 1 per week, first_step: see, with: {urgency: {urgent: 100%, routine: 0%}}}\n"
      "    gps: {referrals: 1 per week, first_step: see, with: {urgency: {urgent: 0%, routine: 100%}}}\n"
      "roles: {nurse: {}}\n"
      "steps:\n"
      "  see:\n"
      "    delay: {by: {urgency: {urgent: 1 h, routine: 4 h}}}\n"
      "    work: {nurse: {by: {urgency: {urgent: 10 min, routine: 30 min}}}}\n"
      "    repeat: {times: 2}\n"
      "    then: {home: {share: {by: {urgency: {urgent: 100%, routine: 0%}}}}, list: rest}\n"
      "exits: {home: treated, list: caseload}\n");
  come_at(pathway, 0, {0, hour, 2 * hour});
  come_at(pathway, 1, {0, hour});
  const Played played = one_week(pathway);
  const Layout& l = played.sample.layout;
  CHECK(played.first(played.left_by("home")) == 3);
  CHECK(played.first(played.left_by("list")) == 2);
  CHECK(played.first(l.exit_elapsed + played.exit("home")) == 3 * 4 * hour / 3);
  CHECK(played.first(l.exit_elapsed + played.exit("list")) == 2 * 5 * hour);
  CHECK(played.minutes("nurse") == 3 * 20 + 2 * 60);
}
