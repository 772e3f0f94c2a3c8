// SPDX-License-Identifier: Apache-2.0
// What the rules of care say of waits and of stories told again, in the situations that their examples do not show.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {

using test::said_of;

TEST_CASE("A wait beside a branch in which somebody does something has an owner") {
  const auto waits = [](const std::string& beside) {
    return said_of(
        "roles: {gp: {wte: 2}, worker: {wte: 2, caseload: 30}}\n"
        "meetings: {panel: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}}}\n"
        "steps:\n"
        "  refer: {work: {gp: 10 min}, then: wait}\n"
        "  wait: {all_of: [on_the_list, beside], then: panel_meets}\n"
        "  on_the_list: {delay: 8 weeks}\n"
        "  beside: " +
        beside + "\n  panel_meets: {meeting: panel, then: treat}\n  treat: {work: {worker: 60 min}, then: out}\n");
  };
  const std::string ownerless =
      "wait-without-owner: 8 weeks pass on average in 'on_the_list', in which nobody works on the referral and nobody "
      "has it on a caseload\n";
  CHECK(waits("{work: {gp: 20 min}, repeat: {times: 8, every: 1 week}}") == "");
  CHECK(waits("{delay: 1 week, meeting: panel}") == "");
  CHECK(waits("{delay: 1 week, takes: [worker]}") == "");
  CHECK(waits("{takes: [worker], then: held}\n  held: {delay: 2 weeks}") == "");
  CHECK(waits("{delay: 1 week, then: call}\n  call: {work: {gp: 20 min}}") == "");
  CHECK(waits("{all_of: [p, q]}\n  p: {delay: 1 day}\n  q: {work: {gp: 5 min}}") == "");
  // Nothing is done in the other branch; what is done behind the split comes too late.
  CHECK(waits("{delay: 2 weeks}") == ownerless);
  CHECK(waits("{all_of: [p, q]}\n  p: {delay: 1 day}\n  q: {delay: 2 days}") == ownerless);
}

TEST_CASE("Who is in a place is looked after there") {
  const auto beds = [](const std::string& takes, const std::string& frees) {
    return said_of(
        "roles: {nurse: {wte: 2}}\nplaces: {bed: {number: 10}}\nsteps:\n"
        "  admit: {" +
        takes + "work: {nurse: 60 min}, " + frees +
        "then: discharge}\n"
        "  discharge: {delay: 6 weeks, work: {nurse: 45 min}, then: out}\n");
  };
  const std::string ownerless =
      "wait-without-owner: 6 weeks pass on average before 'discharge', in which nobody works on the referral and "
      "nobody has it on a caseload\n";
  CHECK(beds("takes: [bed], ", "") == "");
  CHECK(beds("takes: [bed], ", "frees: [bed], ") == ownerless);
  CHECK(beds("", "").find(ownerless) != std::string::npos);  // beside the place that nobody takes
}

TEST_CASE("The story is counted on the steps, the outcomes and the exit of the likeliest route") {
  const auto told = [](const std::string& visit, const std::string& exit = "caseload") {
    return said_of(
        "counts: {story_told: {better: fewer}}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: {screen: {counts: {story_told: 1}}}}\n"
        "  screen: {work: {gp: 10 min}, then: {call: {counts: {story_told: 1}}}}\n"
        "  call: {work: {gp: 10 min}, then: {visit: {counts: {story_told: 1}}}}\n"
        "  visit: {work: {gp: 10 min}, " +
        visit + "}\nexits: {out: " + exit + ", gone: gave_up}\n");
  };
  const std::string four = "story-again: on the likeliest route, to 'out', the story is told 4 times: at ";
  CHECK(told("then: {out: {share: 90%, counts: {story_told: 1}}, gone: rest}") ==
        four + "'refer', 'screen', 'call' and 'visit'\n");
  CHECK(told("then: {out: 90%, gone: rest}", "{kind: caseload, counts: {story_told: 1}}") ==
        four + "'refer', 'screen', 'call' and 'out'\n");
  CHECK(told("counts: {story_told: 0.5}, then: {out: {share: 90%, counts: {story_told: 0.5}}, gone: rest}") ==
        four + "'refer', 'screen', 'call' and 'visit'\n");
  // Told on other ways, and nothing on this.
  CHECK(told("then: {out: 90%, gone: {share: rest, counts: {story_told: 1}}}") == "");
  // Most do not come: what is counted at the end of the step is not counted for them.
  const std::string by_letter = "then: {out: 90%, gone: rest}}\n  letter: {work: {gp: 5 min}, then: out";
  CHECK(told("missed: {share: 60%, then: letter}, counts: {story_told: 1}, " + by_letter) == "");
  CHECK(told("missed: {share: 40%, then: letter}, counts: {story_told: 1}, " + by_letter) ==
        four + "'refer', 'screen', 'call' and 'visit'\n");
}

TEST_CASE("The story is counted on the outcomes of branches, and of the split when they have come together") {
  const auto told = [](const std::string& after_split) {
    return said_of(
        "counts: {story_told: {better: fewer}}\n"
        "steps:\n"
        "  s: {all_of: [b, c], then: " +
        after_split +
        "}\n"
        "  b: {work: {gp: 5 min}, then: {more: {share: 60%, counts: {story_told: 1}}, less: rest}}\n"
        "  more: {work: {gp: 5 min}}\n"
        "  less: {work: {gp: 2 min}}\n"
        "  c: {work: {gp: 5 min}, counts: {story_told: 1}}\n"
        "  d: {work: {gp: 5 min}, counts: {story_told: 1}, then: out}\n");
  };
  CHECK(told("{d: {counts: {story_told: 1}}}") ==
        "story-again: on the likeliest route, to 'out', the story is told 4 times: at 's', 'b', 'c' and 'd'\n");
  CHECK(told("d") == "");
}

}  // namespace refpath
