// SPDX-License-Identifier: Apache-2.0
// Steps of several people against the hours that they share; each case was simulated over two years as well.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {
namespace {

using test::said_of;

// A nurse until 14:00 and planners from 12:30: an hour and a half a day is shared.
std::string noon(int referrals, const std::string& visit, const std::string& planners = "1") {
  return said_of("demand: {referrals: " + std::to_string(referrals) +
                 " per week, first_step: visit}\n"
                 "roles:\n"
                 "  nurse: {wte: 1, hours: Mon-Fri 08:00-14:00}\n"
                 "  planner: {wte: " +
                 planners +
                 ", hours: Mon-Fri 12:30-17:00}\n"
                 "steps:\n"
                 "  visit: {" +
                 visit + ", then: out}\n");
}

const std::string weekly_nurses = "roles: {nurse: {people: {ann: Mon-Wed 09:00-17:00, bob: Wed-Fri 09:00-17:00}}}\n";

}  // namespace

TEST_CASE("Work that is paused at the close must only begin in the shared hours") {
  // Two a day can begin, at 12:30 and 13:30; the nurse ends the second in the next morning. Simulated: 2.4 days.
  CHECK(noon(8, "work: {nurse and planner: 60 min}") == "");
  CHECK(noon(8, "work: {nurse and planner: 60 min}, at_close: finish") == "");
  // Seven and a half hours, and one hour of each day's last visit.
  CHECK(noon(13, "work: {nurse and planner: 60 min}") ==
        "overloaded-joint-step: 'visit' begins only while 'nurse' and 'planner' are there: 'nurse' is asked for 13.0 h "
        "a week of it, and has 7.5 h in the hours they share and at most 5.0 h after them, to end what was begun (104 "
        "%): what waits grows without end\n");
  // The nurse is busy for five minutes, and each of four planners goes on in the afternoon. Simulated: 0.7 days.
  CHECK(noon(8, "work: {nurse: 5 min, planner: 120 min}, together: true", "4") == "");
}

TEST_CASE("Work that must fit before the close lies in the shared hours") {
  CHECK(noon(8, "work: {nurse and planner: 60 min}, at_close: do_not_start") ==
        "overloaded-joint-step: 'visit' needs 'nurse' and 'planner' together for 8.0 h a week and they share 7.5 h "
        "(107 %): what waits grows without end\n");
  // Of parts that differ, only the shortest is work of both: 8 x 10 min.
  CHECK(noon(8, "work: {nurse: 10 min, planner: 60 min}, together: true, at_close: do_not_start") == "");
  // The mean of the shorter of two times between 0 and 90 min, independent of each other, is a third of 90 min.
  CHECK(noon(16,
             "work: {nurse: 0-90 min, planner: 0-90 min}, together: true, "
             "at_close: do_not_start") ==
        "overloaded-joint-step: 'visit' needs 'nurse' and 'planner' together for 8.0 h a week and they share 7.5 h "
        "(107 %): what waits grows without end\n");
}

TEST_CASE("Two of one role are there together for less than each of them") {
  const auto of = [](int referrals, const std::string& at_close) {
    return said_of("demand: {referrals: " + std::to_string(referrals) + " per week, first_step: v}\n" + weekly_nurses +
                   "steps: {v: {work: {nurse: 2 x 60 min}" + at_close + ", then: out}}\n");
  };
  CHECK(of(10, ", at_close: do_not_start") ==
        "overloaded-joint-step: 'v' needs 2 of 'nurse' together for 10.0 h a week and they share 8.0 h (125 %): what "
        "waits grows without end\n");
  CHECK(of(6, ", at_close: do_not_start") == "");
  CHECK(of(10, "") ==
        "overloaded-joint-step: 'v' begins only while 2 of 'nurse' are there: 'nurse' is asked for 20.0 h a week of "
        "it, and has 16.0 h in the hours they share and at most 2.0 h after them, to end what was begun (111 %): what "
        "waits grows without end\n");
  CHECK(of(7, "") == "");
  // Ann goes on with something at noon on Monday and Tuesday, and on Wednesday; Bob always comes back in shared hours.
  const auto all_week = [](const std::string& hours) {
    return said_of(
        "demand: {referrals: 16 per week, first_step: v}\nroles: {nurse: {people: {ann: Mon-Fri 09:00-17:00, bob: " +
        hours + "}}}\nsteps: {v: {work: {nurse: 2 x 60 min}, then: out}}\n");
  };
  CHECK(all_week("Mon-Wed 09:00-17:00") == "");
  CHECK(all_week("Mon-Tue 09:00-12:00 13:00-17:00") ==
        "overloaded-joint-step: 'v' begins only while 2 of 'nurse' are there: 'nurse' is asked for 32.0 h a week of "
        "it, and has 28.0 h in the hours they share and at most 3.0 h after them, to end what was begun (103 %): what "
        "waits grows without end\n");
}

TEST_CASE("Several steps of the same people share the same hours") {
  const auto of = [](const std::string& at_close) {
    return said_of(
        "demand: {referrals: 4.5 per week, first_step: a}\n"
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-14:00}\n"
        "  planner: {wte: 1, hours: Mon-Fri 12:00-17:00}\n"
        "steps:\n"
        "  a: {work: {nurse and planner: 60 min}" +
        at_close + ", then: b}\n  b: {work: {nurse and planner: 80 min}" + at_close + ", then: out}\n");
  };
  CHECK(of(", at_close: do_not_start") ==
        "overloaded-joint-step: 'a' and 'b' need 'nurse' and 'planner' together for 10.5 h a week and they share 10.0 "
        "h (105 %): what waits grows without end\n");
  CHECK(of("") == "");
}

}  // namespace refpath
