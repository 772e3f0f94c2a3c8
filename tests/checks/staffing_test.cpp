// SPDX-License-Identifier: Apache-2.0
// Named people, sessions that recur, roles that stand in for each other, and clinics.
#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/units/lengths.hpp"
#include "support/said.hpp"

using namespace refpath;

namespace {

using test::said_of;

const std::string two_nurses = "roles: {nurse: {people: {ann: Mon-Wed 09:00-17:00, bob: Wed-Fri 09:00-17:00}}}\n";

std::string meeting(const std::string& starts, int nurses) {
  return two_nurses + "meetings: {huddle: {starts: " + starts +
         ", lasts: 1 h, attend: {nurse: " + std::to_string(nurses) +
         "}}}\nsteps: {talk: {meeting: huddle, then: out}}\n";
}

}  // namespace

TEST_CASE("People who are named attend in their own hours only") {
  CHECK(said_of(meeting("Mon 10:00", 1)).empty());
  CHECK(said_of(meeting("Wed 10:00", 2)).empty());
  CHECK(said_of(meeting("Mon 10:00", 2)) ==
        "meeting-hours: 'huddle' goes on from Mon 10:00 to Mon 11:00, but only 1 of 'nurse' works all of that time, "
        "where 2 are to attend\n");
  CHECK(said_of(meeting("Sat 10:00", 1)) ==
        "meeting-hours: 'huddle' goes on from Sat 10:00 to Sat 11:00, but nobody of 'nurse' works all of that time\n");
  CHECK(said_of(meeting("first Fri 16:30", 1)) ==
        "meeting-hours: 'huddle' goes on from Fri 16:30 to Fri 17:30, but nobody of 'nurse' works all of that time\n");
  CHECK(said_of(meeting("Wed 10:00", 3)) ==
        "meeting-staff: 'huddle' needs 3 of 'nurse' to attend, and there are only 2\n");
}

TEST_CASE("Hours in which so many named people are there") {
  ProgramRole role;
  role.limited = true;
  role.hours = office_week();
  role.people = {daily(0, 2, 9, 17), daily(2, 4, 9, 13), daily(2, 2, 13, 18)};
  CHECK(people_of(role) == 3);
  CHECK(open_per_week(hours_of(role, 1)) == (8 + 8 + 9 + 4 + 4) * hour_ticks);
  CHECK(hours_of(role, 2) == daily(2, 2, 9, 17));  // somebody goes at 13:00 as another comes
  CHECK(hours_of(role, 3).periods.empty());
  CHECK(hours_of(role, 4).periods.empty());
  CHECK(people_throughout(role, week_time(2, 9), week_time(2, 13)) == 2);
  CHECK(people_throughout(role, week_time(2, 9), week_time(2, 14)) == 1);
}

TEST_CASE("Work of two at once needs two who are there together") {
  const auto both = [](const std::string& ann, const std::string& bob) {
    return said_of("roles: {nurse: {people: {ann: " + ann + ", bob: " + bob +
                   "}}}\nsteps: {visit: {work: {nurse: 2 x 45 min}, then: out}}\n");
  };
  CHECK(both("Mon-Wed 09:00-17:00", "Wed-Fri 09:00-17:00").empty());
  CHECK(both("Mon-Tue 09:00-17:00", "Wed-Fri 09:00-17:00") ==
        "joint-hours: 'visit' needs 2 of 'nurse' at the same moment, but they are never at work together\n");
}

TEST_CASE("A visit must fit into the stretch of one person, not of the role") {
  const auto visit = [](const std::string& bob) {
    return said_of("roles: {nurse: {people: {ann: Mon-Fri 09:00-12:00, bob: " + bob +
                   "}}}\nsteps: {visit: {work: {nurse: 4 h}, at_close: do_not_start, then: out}}\n");
  };
  CHECK(visit("Mon-Fri 12:00-16:00").empty());
  CHECK(
      visit("Mon-Fri 12:00-15:00") ==
      "visit-never-fits: 'visit' must fit before the close but takes at least 4 h, and the longest stretch of work is "
      "3 h\n");
}

TEST_CASE("Meetings clash only in the weeks in which both are held") {
  const auto both = [](const std::string& one, const std::string& other, const std::string& wte = "1") {
    return said_of("roles: {nurse: {wte: " + wte + "}}\nmeetings:\n  one: {" + one +
                   ", lasts: 1 h, attend: {nurse: 1}}\n  other: {" + other +
                   ", lasts: 1 h, attend: {nurse: 1}}\n"
                   "steps: {a: {meeting: one, then: b}, b: {meeting: other, then: out}}\n");
  };
  const std::string need = " and together need 2 of 'nurse'; there is only 1\n";
  CHECK(both("starts: Tue 14:00", "starts: Tue 14:30") ==
        "meetings-clash: 'one' and 'other' are both held at Tue 14:30" + need);
  const std::string even = "starts: Tue 14:00, every: 2 weeks, first_on: 2026-01-06";
  CHECK(both(even, "starts: Tue 14:30, every: 2 weeks, first_on: 2026-01-13").empty());
  CHECK(both(even, "starts: Tue 14:30, every: 2 weeks, first_on: 2026-02-03") ==
        "meetings-clash: 'one' and 'other' are both held on Tue 2026-01-06 14:30" + need);
  CHECK(both(even, "starts: Tue 14:30, every: 3 weeks, first_on: 2026-01-13") ==
        "meetings-clash: 'one' and 'other' are both held on Tue 2026-02-03 14:30" + need);
  CHECK(both(even, "starts: Tue 14:30, every: 2 weeks") ==
        "meetings-clash: 'one' and 'other' may fall into one week, at Tue 14:30," + need);
  CHECK(both("starts: first Wed 09:00", "starts: second Wed 09:00").empty());
  // The fourth and the last Wednesday are one in a month with four, first in January 2026.
  CHECK(both("starts: fourth Wed 09:00", "starts: last Wed 09:00") ==
        "meetings-clash: 'one' and 'other' are both held on Wed 2026-01-28 09:00" + need);
  CHECK(both("starts: Tue 14:00", "starts: Tue 14:30", "1.5").empty());
}

TEST_CASE("Every clash counts, not the first alone") {
  // On Mondays both are there, and each attends one; on Fridays Ann alone is.
  const std::string nurses = "roles: {nurse: {people: {ann: Mon-Fri 09:00-17:00, bob: Mon-Wed 09:00-17:00}}}\n";
  const auto both = [&nurses](const std::string& days) {
    return said_of(nurses + "meetings:\n  huddle: {starts: " + days +
                   ", lasts: 30 min, attend: {nurse: 1}}\n  beds: {starts: " + days +
                   ", lasts: 60 min, attend: {nurse: 1}}\n"
                   "steps: {a: {meeting: huddle, then: b}, b: {meeting: beds, then: out}}\n");
  };
  CHECK(both("Mon 09:00").empty());
  CHECK(both("[Mon 09:00, Fri 09:00]") ==
        "meetings-clash: 'huddle' and 'beds' are both held at Fri 09:00 and together need 2 of 'nurse'; only 1 of them "
        "is at work then\n");
  // The long one goes on while two short ones begin, and only the second is too much.
  CHECK(said_of("roles: {nurse: {people: {ann: Mon 09:00-17:00, bob: Mon 09:00-10:30 11:30-17:00}}}\n"
                "meetings:\n  long: {starts: Mon 09:00, lasts: 2 h, attend: {nurse: 1}}\n"
                "  short: {starts: [Mon 09:30, Mon 10:15], lasts: 30 min, attend: {nurse: 1}}\n"
                "steps: {a: {meeting: long, then: b}, b: {meeting: short, then: out}}\n") ==
        "meetings-clash: 'long' and 'short' are both held at Mon 10:15 and together need 2 of 'nurse'; only 1 of them "
        "is at work then\n");
}

TEST_CASE("Three sessions at one moment need three people, where any two of them need two") {
  const auto three = [](const std::string& wte, const std::string& last) {
    return said_of(
        "hours: Mon-Fri 09:00-17:00\nroles: {nurse: {wte: " + wte +
        "}}\nclinics:\n  memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}}\n"
        "  falls: {starts: Tue 10:00, slots: 4 of 45 min, attend: {nurse: 1}}\n  pain: {starts: " +
        last +
        ", slots: 2 of 45 min, attend: {nurse: 1}}\n"
        "steps: {a: {clinic: memory, then: b}, b: {clinic: falls, then: c}, c: {clinic: pain, then: out}}\n");
  };
  CHECK(three("3", "Tue 11:00").empty());
  CHECK(three("2", "Tue 12:00").empty());  // The first has ended.
  CHECK(three("2", "Tue 11:00") ==
        "meetings-clash: 'memory', 'falls' and 'pain' are all held at Tue 11:00 and together need 3 of 'nurse'; there "
        "are only 2\n");
}

TEST_CASE("A service that is open for longer than anybody works makes nobody part-time") {
  const auto role = [](const std::string& hours, const std::string& own) {
    return said_of("hours: " + hours + "\nroles: {nurse: {wte: 0.5, hours: " + own +
                   "}}\nsteps: {a: {work: {nurse: 10 min}, then: out}}\n");
  };
  CHECK(role("24/7", "Mon-Fri 09:00-12:30 13:00-17:00").empty());
  CHECK(role("24/7", "Mon-Wed 09:00-17:00") ==
        "part-time-twice: 'nurse' may be part-time twice: 0.5 WTE of own hours of 24.0 h a week come to 12.0 h\n");
}

TEST_CASE("Who holds a caseload is used, also without work of their own") {
  const std::string roles = "roles: {nurse: {wte: 2}, key_worker: {wte: 2, caseload: 20}}\n";
  CHECK(said_of(roles + "steps: {a: {takes: [key_worker], work: {nurse: 10 min}, then: out}}\n").empty());
  CHECK(said_of(roles + "steps: {a: {work: {nurse: 10 min}, then: out}}\n") ==
        "unused-role: no step, meeting or clinic needs 'key_worker'\n");
}

TEST_CASE("What does not fit is told once, of those who come") {
  // 20 % are complex and come for 5 h; of the simple 80 % a tenth comes, for an hour. 20 of 28 do not fit into 4 h.
  CHECK(said_of("attributes: {need: {simple: 80%, complex: rest}}\n"
                "demand: {referrals: 2 per week, first_step: triage}\nroles: {nurse: {wte: 1}, gp: {}}\nsteps:\n"
                "  triage: {work: {gp: 5 min}, then: {visit: {when: {need: complex}}, phone: rest}}\n"
                "  phone: {work: {nurse: 15 min}, then: {out: 90%, visit: rest}}\n"
                "  visit: {work: {nurse: {by: {need: {simple: 60 min, complex: 5 h}}}}, at_close: do_not_start,\n"
                "    missed: {share: 10%, then: out}, then: out}\n") ==
        "visit-may-not-fit: 'visit' must fit before the close, but 71 % of the times are longer than the longest "
        "stretch of work, 4 h, and run over\n");
  CHECK(said_of("roles: {carer: {wte: 1}}\n"
                "steps: {a: {work: {carer: 2 x 45 min}, missed: {share: 10%, then: a}, then: out}}\n") ==
        "joint-staff: 'a' needs 2 of 'carer' at the same moment, and there is only 1: it can never begin\n");
}

TEST_CASE("A clinic keeps people from meetings as a meeting does") {
  CHECK(
      said_of("roles: {nurse: {wte: 1}}\nmeetings: {huddle: {starts: Tue 11:00, lasts: 1 h, attend: {nurse: 1}}}\n"
              "clinics: {memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}}}\n"
              "steps: {a: {meeting: huddle, then: b}, b: {clinic: memory, then: out}}\n") ==
      "meetings-clash: 'huddle' and 'memory' are both held at Tue 11:00 and together need 2 of 'nurse'; there is only "
      "1\n");
  CHECK(said_of(
            "roles: {nurse: {wte: 1}}\nclinics: {memory: {starts: Tue 10:00, slots: 4 of 45 min, attend: {nurse: 1}}}\n"
            "steps: {b: {clinic: memory, then: out}}\n") ==
        "meeting-hours: 'memory' goes on from Tue 10:00 to Tue 13:00, but 'nurse' does not work all of that time\n");
}

TEST_CASE("Roles that stand in for each other are overloaded together, or by what only they can do") {
  const auto asked = [](const std::string& per_week, const std::string& more) {
    return said_of("demand: {referrals: " + per_week +
                   " per week, first_step: a}\nroles: {nurse: {wte: 1}, therapist: {wte: 1}}\n"
                   "steps: {a: {work: {nurse or therapist: 60 min" +
                   more + "}, then: out}}\n");
  };
  CHECK(asked("60", "").empty());  // 60 h of 75 h; half each would be 80 %
  CHECK(asked("80", "") ==
        "overloaded-role: 'nurse' and 'therapist' are together asked for 80.0 h a week and have 75.0 h (107 %): what "
        "waits grows without end\n");
  CHECK(
      asked("70", "") ==
      "busy-role: 'nurse' and 'therapist' are together asked for 70.0 h a week and have 75.0 h (93 %): there is little "
      "to spare, and a little more makes waits much longer\n");
}

TEST_CASE("Where people give up, asking too much is a warning") {
  const auto asked = [](const std::string& leaves) {
    return said_of(
        "demand: {referrals: 40 per week, first_step: a}\nroles: {nurse: {wte: 1}}\n"
        "steps:\n  a: {work: {nurse: 60 min}, " +
        leaves + "then: out}\n");
  };
  CHECK(asked("") ==
        "overloaded-role: 'nurse' is asked for 40.0 h a week and has 37.5 h (107 %): what waits grows without end\n");
  CHECK(asked("leaves: {after: 4 weeks, then: out}, ") ==
        "busy-role: 'nurse' is asked for 40.0 h a week and has 37.5 h (107 %): what waits grows until people leave or "
        "are "
        "turned away\n");
  CHECK(asked("full: {waiting: 20, then: out}, ") ==
        "busy-role: 'nurse' is asked for 40.0 h a week and has 37.5 h (107 %): what waits grows until people leave or "
        "are "
        "turned away\n");
}

TEST_CASE("Slots of a clinic that somebody misses are used") {
  // 4 a week, 20 % of whom miss and come again: 5 slots of 5.
  CHECK(said_of("demand: {referrals: 4 per week, first_step: a}\nroles: {nurse: {wte: 1}}\n"
                "clinics: {memory: {starts: Tue 09:00, slots: 5 of 30 min, attend: {nurse: 1}}}\n"
                "steps: {a: {clinic: memory, missed: {share: 20%, then: a}, then: out}}\n") ==
        "overloaded-clinic: 'memory' has 5 slots a week and 5.0 are asked for, 1.0 of which are missed (100 %): what "
        "waits grows without end\n");
}

TEST_CASE("The load of named people is that of their own hours, less the days away") {
  const auto asked = [](const std::string& more) {
    return said_of(
        "demand: {referrals: 40 per week, first_step: a}\n"
        "roles: {nurse: {people: {ann: Mon-Wed 09:00-17:00, bob: Wed-Fri 09:00-17:00}" +
        more + "}}\nsteps: {a: {work: {nurse: 60 min}, then: out}}\n");
  };
  CHECK(asked("").empty());  // 40 h of 48 h: 83 %
  CHECK(asked(", availability: 80%") ==
        "overloaded-role: 'nurse' is asked for 40.0 h a week and has 38.4 h (104 %): what waits grows without end\n");
}

TEST_CASE("Of roles who work together each must fit its own part before its own close") {
  const auto with = [](const std::string& work) {
    return said_of(
        "roles: {nurse: {wte: 1, hours: Mon-Fri 08:00-14:00}, planner: {wte: 1, hours: Mon-Fri 12:30-17:00}}\n"
        "steps: {v: {work: {" +
        work + "}, together: true, at_close: do_not_start, then: out}}\n");
  };
  // They share 12:30 to 14:00; from 12:30 the planner goes on until 17:00.
  CHECK(with("nurse: 5 min, planner: 120 min") == "");
  CHECK(with("nurse: 90 min, planner: 270 min") == "");
  CHECK(with("nurse: 5 min, planner: 300 min") ==
        "visit-never-fits: 'v' must fit before the close but takes at least 5 h, and the longest stretch of work is "
        "4.5 h\n");
  CHECK(with("nurse: 91 min, planner: 5 min") ==
        "visit-never-fits: 'v' must fit before the close but takes at least 91 min, and the longest stretch of work is "
        "90 "
        "min\n");
  // The same time for both ends for both.
  CHECK(with("nurse and planner: 90 min") == "");
  CHECK(with("nurse and planner: 91 min").rfind("visit-never-fits", 0) == 0);
}
