// SPDX-License-Identifier: Apache-2.0
// What the rules of words, care and slots say in the situations that their examples do not show.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {
namespace {

using test::said_of;

// Whether two steps of these names are taken for one.
bool are_near(const std::string& a, const std::string& b) {
  return said_of("steps:\n  " + a + ": {work: {gp: 5 min}, then: {" + b + ": 50%, out: rest}}\n  " + b +
                 ": {work: {gp: 5 min}, then: out}\n")
             .find("near-names") != std::string::npos;
}

}  // namespace

TEST_CASE("Names that may be slips of each other are told, and those that differ on purpose are not") {
  CHECK(are_near("assess", "asses"));
  CHECK(are_near("write_up", "writeup"));
  CHECK(are_near("home_visit", "home_visits"));
  CHECK(are_near("allocate", "alloacte"));
  CHECK_FALSE(are_near("screen_a", "screen_b"));
  CHECK_FALSE(are_near("screen", "screen_b"));
  CHECK_FALSE(are_near("visit_1", "visit_2"));
  CHECK_FALSE(are_near("visit1", "visit2"));
  CHECK_FALSE(are_near("refer", "defer"));
  CHECK_FALSE(are_near("call", "calls"));
  CHECK_FALSE(are_near("letter", "better"));
}

TEST_CASE("A file without labels is not asked for them, nor one whose names are words") {
  const auto steps = [](const std::string& last) {
    return said_of(
        "steps:\n"
        "  a: {label: First of all, work: {gp: 5 min}, then: b}\n"
        "  b: {label: And then, work: {gp: 5 min}, then: c}\n"
        "  c: {label: At last, work: {gp: 5 min}, then: " +
        last + "}\n  " + last + ": {work: {gp: 5 min}, then: out}\n");
  };
  CHECK(steps("send_home") == "missing-labels: 3 of the 4 steps have a label, but not 'send_home'\n");
  CHECK(steps("prepare") == "");
  CHECK(said_of(
            "steps:\n  send_home: {work: {gp: 5 min}, then: write_up}\n  write_up: {work: {gp: 5 min}, then: out}\n") ==
        "");
}

TEST_CASE("A pathway of published numbers without a source is told once") {
  CHECK(said_of("basis: published\nsteps: {a: {delay: 1 week, work: {gp: 5 min}, then: {b: 20%, out: rest}}, b: {then: "
                "out}}\n") == "no-source: `basis: published` holds for all numbers, and 3 of them do not say where\n");
  CHECK(said_of(
            "basis: published\nsource: Somewhere 2020\nsteps: {a: {delay: 1 week, work: {gp: 5 min}, then: out}}\n") ==
        "");
}

TEST_CASE("A step of nothing but four weeks has no owner, and one before which a caseload was taken has") {
  const auto with = [](const std::string& takes) {
    return said_of(
        "roles: {gp: {wte: 2, caseload: 20}, nurse: {wte: 1}}\n"
        "steps:\n"
        "  a: {work: {nurse: 5 min}, " +
        takes +
        "then: wait}\n"
        "  wait: {delay: 20 working days, then: b}\n"
        "  b: {work: {gp: 5 min}, then: out}\n");
  };
  CHECK(
      with("") ==
      "wait-without-owner: 4 weeks pass on average in 'wait', in which nobody works on the referral and nobody has it "
      "on a caseload\n");
  CHECK(with("takes: [gp], ") == "");
}

TEST_CASE("A long delay has an owner in the same person, and is none where another branch ends first") {
  CHECK(said_of("roles: {gp: {people: {ann: Mon-Fri 09:00-17:00}}}\n"
                "steps:\n"
                "  a: {work: {gp: 5 min}, then: b}\n"
                "  b: {delay: 6 weeks, work: {gp: 5 min}, same_person_as: a, then: out}\n") == "");
  CHECK(said_of("steps:\n"
                "  a: {first_of: [p, q], then: out}\n"
                "  p: {delay: 3 days}\n"
                "  q: {delay: 30 days, work: {gp: 5 min}}\n") == "");
  CHECK(
      said_of("attributes: {u: {urgent: 10%, routine: rest}}\n"
              "steps:\n"
              "  a: {delay: {by: {u: {urgent: 1 day, routine: 8 weeks}}}, work: {gp: 5 min}, then: out}\n") ==
      "wait-without-owner: 8 weeks pass on average before 'a' for referrals with u 'routine', in which nobody works on "
      "the referral and nobody has it on a caseload\n");
  CHECK(said_of("attributes: {u: {urgent: 10%, soon: 20%, routine: rest}}\n"
                "steps:\n"
                "  a: {delay: {by: {u: {urgent: 1 day, soon: 8 weeks, routine: 8 weeks}}}, work: {gp: 5 min}, then: "
                "out}\n") ==
        "wait-without-owner: 8 weeks pass on average before 'a' for referrals with u 'soon' or 'routine', in which "
        "nobody works on the referral and nobody has it on a caseload\n");
  // The urgent do not come to 'b': all who do wait as long.
  CHECK(
      said_of("attributes: {u: {urgent: 10%, routine: rest}}\n"
              "steps:\n"
              "  a: {work: {gp: 5 min}, then: {out: {when: {u: urgent}}, b: rest}}\n"
              "  b: {delay: {by: {u: {urgent: 1 day, routine: 8 weeks}}}, work: {gp: 5 min}, then: out}\n") ==
      "wait-without-owner: 8 weeks pass on average before 'b', in which nobody works on the referral and nobody has it "
      "on a caseload\n");
}

TEST_CASE("The people of a role are counted once, and the same person is no other") {
  const auto met = [](const std::string& nurse, const std::string& same) {
    return said_of("roles: {gp: {wte: 1}, nurse: {wte: " + nurse +
                   "}}\n"
                   "steps:\n"
                   "  a: {work: {gp: {contact: 5 min}}, then: b}\n"
                   "  b: {work: {nurse: {contact: 5 min}}, then: c}\n"
                   "  c: {work: {nurse: {contact: 5 min}}" +
                   same + ", then: d}\n  d: {work: {nurse: {contact: 5 min}}" + same +
                   ", then: e}\n  e: {work: {nurse: {contact: 5 min}}" + same + ", then: out}\n");
  };
  CHECK(met("3", "") == "");
  CHECK(met("4", "") ==
        "many-people: on the likeliest route, to 'out', a person may meet 5 different people; 'e' is where they meet "
        "more than 4\n");
  CHECK(met("4", ", same_person_as: b") == "");
}

TEST_CASE("The likeliest route is that to the commonest end, and goes through all branches") {
  const std::string count = "counts: {story_told: {better: fewer}}\n";
  const auto told = [&](const std::string& share) {
    return said_of(count +
                   "steps:\n"
                   "  a: {work: {gp: 5 min}, counts: {story_told: 1}, then: {s: " +
                   share +
                   ", gone: rest}}\n"
                   "  s: {all_of: [b, c], then: d}\n"
                   "  b: {work: {gp: 5 min}, counts: {story_told: 1}}\n"
                   "  c: {work: {gp: 5 min}, counts: {story_told: 1}}\n"
                   "  d: {work: {gp: 5 min}, counts: {story_told: 1}, then: out}\n"
                   "exits: {out: caseload, gone: advice}\n");
  };
  CHECK(told("60%") ==
        "story-again: on the likeliest route, to 'out', the story is told 4 times: at 'a', 'b', 'c' and "
        "'d'\n");
  CHECK(told("40%") == "");
}

TEST_CASE("A history is no story, and more of a story may be meant") {
  const auto told = [](const std::string& count) {
    std::string text = "counts: {it: " + count + "}\nsteps:\n";
    for (const char* steps : {"a", "b", "c", "d"})
      text += std::string("  ") + steps + ": {work: {gp: 5 min}, counts: {it: 1}, then: " +
              (*steps == 'd' ? "out" : std::string(1, static_cast<char>(*steps + 1))) + "}\n";
    return said_of(text);
  };
  CHECK(told("{label: Story told, better: fewer}") ==
        "story-again: on the likeliest route, to 'out', the story is told 4 times: at 'a', 'b', 'c' and 'd'\n");
  CHECK(told("{label: History of falls taken}") == "");
  CHECK(told("{label: Story told, better: more}") == "");
}

TEST_CASE("A letter about an assessment is none; where no contact is told, whoever works assesses") {
  const auto two = [](const std::string& kind, const std::string& label) {
    return said_of(
        "roles: {nurse: {wte: 2}, sw: {wte: 2}}\n"
        "steps:\n"
        "  one: {label: Social worker assesses, work: {sw: " +
        kind +
        "}, then: two}\n"
        "  two: {label: " +
        label + ", work: {nurse: " + kind + "}, then: out}\n");
  };
  const std::string again = "assessed-again: 'nurse' assesses at 'two' who was assessed by 'sw' at 'one' before\n";
  CHECK(two("5 min", "Nurse assesses again") == again);
  CHECK(two("{contact: 5 min}", "Nurse assesses again") == again);
  CHECK(two("{contact: 5 min}", "Assessment letter read out") == "");
  CHECK(two("{contact: 5 min}", "Carer's assessment") == "");
  CHECK(two("{contact: 5 min}", "Nurse calls") == "");
}

TEST_CASE("Slots that are kept to the last are none for others") {
  const auto with = [](const std::string& until) {
    return said_of(
        "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
        "demand: {referrals: 2.8 per week, first_step: a}\n"
        "roles: {nurse: {wte: 1}}\n"
        "clinics:\n"
        "  c: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}, kept: [{slots: 2, for: {urgency: "
        "urgent}" +
        until + "}]}\nsteps: {a: {clinic: c, then: out}}\n");
  };
  // 90 % of 2.8 a week are routine, and two slots are left for them.
  CHECK(with(", until: 1 min") == "");
  const std::string said = with(", until: 0 min");
  CHECK(said ==
        "overloaded-clinic: those for whom no slot of 'c' is kept share 2 slots a week and ask for 2.5 (126 %): "
        "what waits grows without end\n");
}

}  // namespace refpath
