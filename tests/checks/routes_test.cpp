// SPDX-License-Identifier: Apache-2.0
// What the rules of routes and targets say in the situations that their examples do not show.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {
namespace {

using test::said_of;

const std::string urgency = "attributes: {urgency: {urgent: 10%, routine: rest}}\n";

}  // namespace

TEST_CASE("A share of nothing of those who miss is told") {
  CHECK(said_of("steps:\n  a: {work: {gp: 5 min}, missed: {share: 0%, then: a}, then: out}\n") ==
        "zero-share: nobody ever misses 'a': the share of its `missed` is 0 %\n");
}

TEST_CASE("Nobody is left for the others where all who come are meant by a condition") {
  CHECK(said_of(urgency + "steps:\n"
                          "  a: {work: {gp: 5 min}, then: {b: {when: {urgency: urgent}}, out: rest}}\n"
                          "  b: {work: {gp: 5 min}, then: {c: {when: {urgency: urgent}}, out: rest}}\n"
                          "  c: {work: {gp: 5 min}, then: out}\n") ==
        "when-nobody: nobody ever goes from 'b' to 'out': all who come there go by a `when`\n");
}

TEST_CASE("Patience is held against the shortest wait that is possible") {
  const std::string clinic =
      "clinics: {c: {starts: Tue 09:00, slots: 9 of 20 min, attend: {gp: 1}, notice: 2 weeks}}\n";
  const auto patient = [&](const std::string& after) {
    return said_of("roles: {gp: {wte: 1}}\n" + clinic + "steps: {a: {clinic: c, leaves: {after: " + after +
                   ", then: gone}, then: out}}\nexits: {out: caseload, gone: gave_up}\n");
  };
  CHECK(patient("1/10/13 days") ==
        "short-patience: nobody waits long enough for 'a': it is 2 weeks at least until a session of 'c' after its "
        "`notice`, and they leave after 13 days at most\n");
  // Somebody ready on a Tuesday has a session two weeks later.
  CHECK(patient("15 days") == "");
  CHECK(patient("{exponential: 3 days}") == "");
  // A patience of the very length of the notice is no less than it.
  CHECK(patient("14 days") == "");
  CHECK(patient("13.9 days") != "");
  // The huddle ends on Tuesday at 14:30, the panel begins on Thursday at 14:00: 47.5 h, or 48 h from its beginning.
  const auto chain = [&](const std::string& after, const std::string& more) {
    return said_of(
        "roles: {nurse: {wte: 2}}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}}\n"
        "  panel: {starts: Thu 14:00, lasts: 30 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  first: {meeting: huddle, then: second}\n"
        "  second: {meeting: panel, leaves: {after: " +
        after + ", then: gone}, " + more + "then: out}\nexits: {out: caseload, gone: gave_up}\n");
  };
  CHECK(chain("3 days", "") == "");
  CHECK(chain("48 h", "") == "");
  CHECK(chain("47 h", "") != "");
  CHECK(chain("1 day", "") ==
        "short-patience: nobody waits long enough for 'second': it is 2 days at least until the next 'panel', and they "
        "leave after 1 day at most\n");
  CHECK(chain("20 h", "delay: {exponential: 10 h}, ") == "");
  // Whoever comes in the hours of 'gp' begins at once.
  CHECK(said_of("roles: {gp: {wte: 1, hours: Fri 09:00-17:00}}\nhours: Mon-Fri 09:00-17:00\n"
                "steps: {a: {work: {gp: 5 min}, leaves: {after: 2 h, then: gone}, then: out}}\n"
                "exits: {out: caseload, gone: gave_up}\n") == "");
}

TEST_CASE("Patience that would end within the delay is told") {
  const auto delayed = [&](const std::string& delay) {
    return said_of("steps: {a: {delay: " + delay +
                   ", work: {gp: 5 min}, leaves: {after: 2 weeks, then: gone}, then: out}}\n"
                   "exits: {out: caseload, gone: gave_up}\n");
  };
  CHECK(
      delayed("3 weeks") ==
      "short-patience: nobody leaves during the delay of 3 weeks before 'a': the 2 weeks of patience begin when it is "
      "over\n");
  CHECK(delayed("2 weeks") == "");
}

TEST_CASE("A target of some referrals only is held against their routes") {
  const std::string steps = urgency +
                            "steps:\n"
                            "  a: {work: {gp: 5 min}, then: {fast: {when: {urgency: urgent}}, slow: rest}}\n"
                            "  fast: {work: {gp: 5 min}, then: out}\n"
                            "  slow: {delay: 1 week, work: {gp: 5 min}, milestone: seen, then: out}\n"
                            "targets:\n  t: {from: referred, to: seen, within: 2 weeks, share: 90%";
  CHECK(said_of(steps + ", only: {urgency: urgent}}\n") ==
        "target-off-route: 't' counts nobody: no referral with urgency 'urgent' comes to 'seen'\n");
  CHECK(said_of(steps + ", only: {urgency: routine}}\n") == "");
}

TEST_CASE("A target that no delay leaves room for is told, with the least that it can take") {
  const auto within = [](const std::string& time) {
    return said_of(
        "steps:\n"
        "  a: {delay: 5 working days, work: {gp: 5 min}, milestone: called, then: b}\n"
        "  b: {delay: {exponential: 3 days}, work: {gp: 60 min}, repeat: {times: 3, every: 1 week}, then: c}\n"
        "  c: {work: {gp: 5 min}, milestone: seen, then: out}\n"
        "targets: {t: {from: called, to: seen, within: " +
        time + ", share: 90%}}\n");
  };
  // Three times a week apart, and the work of the last: 14 days and an hour.
  CHECK(within("14 days") ==
        "target-too-soon: nobody can meet 't' within 336 h: delays and work take at least 337.083 h, without any wait "
        "for "
        "people\n");
  CHECK(within("15 days") == "");
}

TEST_CASE("A target is not too soon at the very least that its routes can take, and is a second below") {
  const auto least = [](const std::string& steps, const std::string& time) {
    return said_of("steps:\n" + steps + "targets: {t: {from: referred, to: seen, within: " + time +
                   ", share: 90%}}\n") == "";
  };
  // The quickest of two routes: 3 days and two pieces of work, 20 and 40 min, not 10 days.
  const std::string two =
      "  a: {work: {gp: 20 min}, then: {quick: 1%, slow: rest}}\n"
      "  quick: {delay: 3 days, then: c}\n"
      "  slow: {delay: 10 days, then: c}\n"
      "  c: {work: {gp: 40 min}, milestone: seen, then: out}\n";
  CHECK(least(two, "4380 min"));
  CHECK_FALSE(least(two, "4379 min"));
  // Of all branches the longest must end: its least is that of a triangle's low end, or of an exponential, nothing.
  const std::string any =
      "  a: {delay: 2/5/9 days, then: b}\n"
      "  b: {delay: {exponential: 5 days}, then: c}\n"
      "  c: {work: {gp: 40 min}, milestone: seen, then: out}\n";
  CHECK(least(any, "2920 min"));
  CHECK_FALSE(least(any, "2919 min"));
}

TEST_CASE("A clock that may be started anew is told") {
  CHECK(said_of("steps:\n"
                "  a: {work: {gp: 5 min}, milestone: asked, then: {b: 80%, a: rest}}\n"
                "  b: {work: {gp: 5 min}, milestone: seen, then: out}\n"
                "targets: {t: {from: asked, to: seen, within: 2 weeks, share: 90%}}\n") ==
        "milestone-twice: the clock of 't' starts at 'asked', to which a referral may come again before 'seen': it "
        "counts from the first time\n");
}

TEST_CASE("A split is joined where enough of its branches end, for some referrals at least") {
  const auto with = [](const std::string& kind, const std::string& look) {
    return said_of(urgency + "steps:\n  s: {" + kind + ", then: d}\n  b: {work: {gp: 5 min}}\n  c: {then: " + look +
                   "}\n  end: {}\n  d: {work: {gp: 5 min}, then: out}\nexits: {out: caseload, died: died}\n")
        .find("split-never-joined");
  };
  CHECK(with("all_of: [b, c]", "{end: 0%, died: rest}") != std::string::npos);
  CHECK(with("first_of: [b, c]", "{end: 0%, died: rest}") == std::string::npos);
  CHECK(with("all_of: [b, c]", "{end: {when: {urgency: urgent}}, died: rest}") == std::string::npos);
}

TEST_CASE("The least time of a target counts branches, repeats, notice and weekends") {
  // What is said of a target of a minute, after how long nobody can meet it; nothing where anybody can.
  const auto least = [](const std::string& sections) {
    const std::string said =
        said_of(sections + "targets: {t: {from: referred, to: seen, within: 1 min, share: 90%}}\n");
    const auto from = said.find("at least "), to = said.find(", without");
    return from == std::string::npos || said.find("target-too-soon") == std::string::npos
               ? std::string()
               : said.substr(from + 9, to - from - 9);
  };
  const auto split = [&](const std::string& of, const std::string& more = "") {
    return least("roles: {gp: {}}\nsteps:\n  s: {" + of + ": [p, q, r]" + more +
                 ", then: m}\n"
                 "  p: {delay: 1 day, then: {p2: 10%, p3: rest}}\n"
                 "  p2: {delay: 1 day}\n"
                 "  p3: {delay: 2 days}\n"
                 "  q: {delay: 5 days}\n"
                 "  r: {all_of: [u, v]}\n"
                 "  u: {delay: 1 day}\n"
                 "  v: {delay: 4 days}\n"
                 "  m: {work: {gp: 5 min}, milestone: {name: seen, at: start}, then: out}\n");
  };
  CHECK(split("all_of") == "5 days");
  CHECK(split("first_of") == "2 days");
  // Four times a week apart: three weeks and the last, unless the target is met when the first begins.
  const auto repeated = [&](const std::string& milestone) {
    return least(
        "roles: {gp: {}}\nsteps: {a: {delay: 1 h, work: {gp: 60 min}, repeat: {times: 4, every: 1 week}, "
        "milestone: " +
        milestone + ", then: out}}\n");
  };
  CHECK(repeated("seen") == "3 weeks");
  CHECK(repeated("{name: seen, at: start}") == "1 h");
  CHECK(least("roles: {nurse: {wte: 1}}\n"
              "clinics: {memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}, notice: 3 weeks}}\n"
              "steps: {a: {clinic: memory, milestone: seen, then: out}}\n") == "3 weeks");
  const auto days = [&](const std::string& delay, const std::string& hours = "") {
    return least(hours + "roles: {gp: {}}\nsteps: {a: {delay: " + delay +
                 ", work: {gp: 5 min}, milestone: {name: seen, at: start}, then: out}}\n");
  };
  CHECK(days("4 working days") == "4 days");  // Monday to Friday
  CHECK(days("5 working days") == "1 week");
  CHECK(days("20 working days") == "4 weeks");
  // From 17:00 on Thursday to 09:00 on Friday, where the days are not alike.
  CHECK(days("1 working day", "hours: Thu 09:00-17:00; Fri 09:00-12:00\n") == "16 h");
  CHECK(days("3 working days", "hours: Mon,Wed,Fri 09:00-17:00\n") == "1 week");
}

TEST_CASE("A delay that every way replaces by its own is nobody's") {
  const auto waits = [](const std::string& to_b, const std::string& more) {
    return said_of("steps:\n  a: {work: {gp: 5 min}, then: {b: {share: 50%" + to_b +
                   "}, out: rest}}\n  b: {delay: 8 weeks, work: {gp: 5 min}" + more + ", then: out}\n");
  };
  const std::string ownerless =
      "wait-without-owner: 8 weeks pass on average before 'b', in which nobody works on the referral and nobody has it "
      "on a caseload\n";
  CHECK(waits("", "") == ownerless);
  CHECK(waits(", delay: 1 week", "") == "");
  CHECK(waits(", delay: 1 week", ", leaves: {after: 2 weeks, then: out}") == "");
  CHECK(waits("", ", leaves: {after: 2 weeks, then: out}") ==
        ownerless +
            "short-patience: nobody leaves during the delay of 8 weeks before 'b': the 2 weeks of patience begin when "
            "it is over\n");
}

TEST_CASE("Lengths that would be rounded to the same are told as they are") {
  CHECK(said_of("steps: {a: {delay: 49 h, work: {gp: 5 min}, leaves: {after: 48 h, then: out}, then: out}}\n") ==
        "short-patience: nobody leaves during the delay of 49 h before 'a': the 48 h of patience begin when it is "
        "over\n");
}

TEST_CASE("A thousand visits are not more than a thousand") {
  CHECK(said_of("steps: {a: {delay: 5 min, work: {gp: 5 min}, then: {a: 99.9%, out: rest}}}\n") == "");
}

}  // namespace refpath
