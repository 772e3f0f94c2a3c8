// SPDX-License-Identifier: Apache-2.0
// What the rules of shape say where referrals can leave a step in more ways than by its `then`.
#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/reader/read.hpp"
#include "support/said.hpp"

namespace refpath {
namespace {

using test::said_of;

const std::string exits = "exits: {out: other}\n";

}  // namespace

TEST_CASE("Steps and exits that are met only by missing, trying, leaving or being turned away are reached") {
  CHECK(said_of("steps:\n"
                "  visit:\n"
                "    work: {gp: 10 min}\n"
                "    missed: {share: 20%, then: a}\n"
                "    tries: {at_most: 3, then: b}\n"
                "    leaves: {after: 2 weeks, then: c}\n"
                "    full: {waiting: 20, then: redirected}\n"
                "    then: {visit: 10%, out: rest}\n"
                "  a: {then: visit}\n"
                "  b: {then: tried}\n"
                "  c: {then: out}\n"
                "exits: {out: other, tried: other, redirected: redirected}\n") == "");
}

TEST_CASE("Steps in branches, and what follows them, are reached") {
  CHECK(said_of("steps:\n"
                "  s: {all_of: [a, b], then: c}\n"
                "  a: {first_of: [d, e]}\n"
                "  b: {then: {b2: 50%, died: rest}}\n"
                "  b2: {}\n"
                "  d: {}\n"
                "  e: {}\n"
                "  c: {then: out}\n"
                "exits: {out: other, died: died}\n") == "");
}

TEST_CASE("A step that no route leads to is told with all the steps at which referrals begin") {
  Pathway pathway = *read("a.yaml",
                          "pathway: P\ndemand: {referrals: 4 per week}\n"
                          "steps: {a: {then: out}, b: {then: out}, c: {then: out}}\n" +
                              exits)
                         .pathway;
  Source second = pathway.demand->sources.front();
  second.name = "self";
  second.first_step = 1;
  pathway.demand->sources.push_back(second);
  const Program program = lower(pathway);
  const Diagnostics found = check(pathway, program, analyse(program));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "no route from 'a' or 'b' leads to 'c', so nothing ever happens there");
}

TEST_CASE("A loop in a branch that cannot come to its end has no way out") {
  CHECK(said_of("steps:\n"
                "  s: {all_of: [a, b], then: out}\n"
                "  a: {then: {a1: 50%, end: rest}}\n"
                "  a1: {delay: 1 day, then: a2}\n"
                "  a2: {delay: 1 day, then: a1}\n"
                "  end: {}\n"
                "  b: {}\n" +
                exits) ==
        "no-way-out: 'a1' and 'a2' lead only to each other: a referral that comes there never leaves\n");
}

TEST_CASE("Who has used up the tries of a step and only comes back to it has no way out") {
  const std::string steps =
      "steps:\n"
      "  call: {work: {gp: 5 min}, tries: {at_most: 3, then: letter}, then: {call: 40%, out: rest}}\n";
  CHECK(said_of(steps + "  letter: {delay: 1 week, then: call}\n" + exits) ==
        "no-way-out: who has tried 'call' as often as can be only comes back to it: they never leave\n");
  CHECK(said_of(steps + "  letter: {delay: 1 week, then: {call: 90%, out: rest}}\n" + exits) == "");
}

TEST_CASE("Tries in the branches of a split that has tries of its own end where the split goes on") {
  const std::string branches =
      "  a: {work: {gp: 5 min}, missed: {share: 20%, then: a}, tries: {at_most: 3, then: a2}}\n"
      "  a2: {work: {gp: 5 min}}\n"
      "  b: {work: {gp: 5 min}, missed: {share: 20%, then: b}, tries: {at_most: 3, then: b2}}\n"
      "  b2: {work: {gp: 5 min}}\n";
  CHECK(said_of("steps:\n  s: {all_of: [a, b], tries: {at_most: 2, then: out}, then: {s: 20%, out: rest}}\n" +
                branches + exits) == "");
  CHECK(said_of("steps:\n"
                "  s: {all_of: [a, b], tries: {at_most: 2, then: c}, then: {s: 20%, out: rest}}\n"
                "  c: {delay: 1 day, then: s}\n" +
                branches + exits)
            .find("no-way-out: who has tried 's' as often as can be only comes back to it: they never leave\n") !=
        std::string::npos);
}

TEST_CASE("Two closed lists that send referrals to each other in no time are an error, and with a delay they are not") {
  const std::string first = "steps:\n  a: {work: {gp: 5 min}, full: {waiting: 2, then: b}, then: out}\n";
  CHECK(said_of(first + "  b: {work: {gp: 5 min}, full: {waiting: 2, then: a}, then: out}\n" + exits) ==
        "no-time-passes: 'a' and 'b' can send a referral to each other without end and in no time\n");
  CHECK(said_of(first + "  b: {work: {gp: 5 min}, full: {waiting: 2, then: {a: {delay: 1 week}}}, then: out}\n" +
                exits) == "");
  CHECK(said_of(first + "  b: {work: {gp: 5 min}, full: {waiting: 2, then: {a: 90%, out: rest}}, then: out}\n" +
                exits) == "");
  CHECK(said_of("steps:\n  a: {work: {gp: 5 min}, full: {waiting: 2, then: a}, then: out}\n" + exits) ==
        "no-time-passes: 'a' sends a referral back to itself, without end and in no time\n");
}

TEST_CASE("A loop of decisions in which some go on is in order, and one in which nobody does has no way out") {
  CHECK(said_of("steps: {a: {then: b}, b: {then: {a: 50%, out: rest}}}\n" + exits) == "");
  CHECK(said_of("steps: {a: {then: b}, b: {then: {a: 100%, out: 0%}}}\n" + exits).substr(0, 10) == "no-way-out");
}

TEST_CASE("A trap for some referrals only is told, with those who never leave it") {
  const std::string urgency = "attributes: {u: {hi: 50%, lo: rest}}\n";
  // Half of all circle between a and b; those with 'lo' leave at a.
  CHECK(said_of(urgency + "steps:\n"
                          "  a: {work: {gp: 5 min}, then: {b: {when: {u: hi}}, out: rest}}\n"
                          "  b: {work: {gp: 5 min}, then: a}\n") ==
        "no-way-out: 'a' and 'b' lead only to each other: a referral with u 'hi' that comes there never leaves\n");
  // The same by shares that depend on the attribute; d only leads there.
  CHECK(said_of(urgency + "steps:\n"
                          "  d: {work: {gp: 5 min}, then: a}\n"
                          "  a: {work: {gp: 5 min}, then: {a: {by: {u: {hi: 100%, lo: 20%}}}, out: rest}}\n") ==
        "no-way-out: 'a' leads only back to itself: a referral with u 'hi' that comes there never leaves\n");
  CHECK(said_of("attributes: {u: {hi: 50%, lo: rest}, v: {m: 10%, k: rest}}\n"
                "steps:\n"
                "  a: {work: {gp: 5 min}, then: {b: {when: {u: hi, v: m}}, out: rest}}\n"
                "  b: {work: {gp: 5 min}, then: a}\n") ==
        "no-way-out: 'a' and 'b' lead only to each other: a referral with u 'hi' and v 'm' that comes there never "
        "leaves\n");
  // No text without "or else" is true of just these two kinds: one is named.
  CHECK(said_of("attributes: {u: {hi: 10%, mid: 10%, lo: rest}, v: {m: 10%, k: rest}}\n"
                "steps:\n"
                "  a: {work: {gp: 5 min}, then: [b: {when: {u: hi, v: m}}, b: {when: {u: mid, v: k}}, out: rest]}\n"
                "  b: {work: {gp: 5 min}, then: a}\n") ==
        "no-way-out: 'a' and 'b' lead only to each other: a referral of some kinds (with u 'hi' and v 'm', for "
        "example) that comes there never leaves\n");
  // Those with 'hi' circle in two places; c leads to both and is told of neither.
  CHECK(said_of(urgency + "steps:\n"
                          "  c: {work: {gp: 5 min}, then: {a: 50%, d: rest}}\n"
                          "  a: {work: {gp: 5 min}, then: {b: {when: {u: hi}}, out: rest}}\n"
                          "  b: {work: {gp: 5 min}, then: a}\n"
                          "  d: {work: {gp: 5 min}, then: {e: {when: {u: hi}}, out: rest}}\n"
                          "  e: {work: {gp: 5 min}, then: {d: 50%, f: rest}}\n"
                          "  f: {work: {gp: 5 min}, then: e}\n") ==
        "no-way-out: 'a' and 'b' lead only to each other: a referral with u 'hi' that comes there never leaves\n"
        "no-way-out: 'd', 'e' and 'f' lead only to each other: a referral with u 'hi' that comes there never leaves\n");
  // One in ten of them leaves each time; and nobody with 'hi' comes to b.
  CHECK(said_of(urgency + "steps:\n"
                          "  a: {work: {gp: 5 min}, then: {a: {by: {u: {hi: 90%, lo: 20%}}}, out: rest}}\n") == "");
  CHECK(said_of(urgency + "steps:\n"
                          "  a: {work: {gp: 5 min}, then: {b: {when: {u: lo}}, out: rest}}\n"
                          "  b: {work: {gp: 5 min}, then: {b: {when: {u: hi}}, out: rest}}\n")
            .find("no-way-out") == std::string::npos);
}

}  // namespace refpath
