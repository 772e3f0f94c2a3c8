// SPDX-License-Identifier: Apache-2.0
// What a step can say besides its work: how it is read into the model.
#include "catch.hpp"
#include "support/written.hpp"

using namespace refpath;

namespace {

// A file of which a case gives the steps.
Pathway pathway_of(const std::string& steps) {
  return test::written(
      "pathway: P\n"
      "roles: {gp: {wte: 2}, nurse: {wte: 1, caseload: 30}}\n"
      "places: {bed: {number: 4}, room: {}}\n"
      "clinics: {memory: {starts: Tue 09:00, slots: 6 of 45 min}}\n"
      "counts: {story_told: {better: fewer}}\n"
      "steps:\n" +
      steps + "exits: {taken_on: caseload, gone: gave_up}\n");
}

double fixed(const Duration& duration) {
  return std::get<Fixed>(duration.shape).value;
}

}  // namespace

TEST_CASE("Parallel branches are read with their entries and how many must end") {
  const std::string branches =
      "  a: {work: {gp: 5 min}}\n"
      "  b: {work: {gp: 5 min}, then: b2}\n"
      "  b2: {then: {gone: 10%, b3: rest}}\n"
      "  b3: {}\n"
      "  c: {all_of: [c1, c2]}\n"
      "  c1: {work: {gp: 5 min}}\n"
      "  c2: {work: {gp: 5 min}, then: {c2: 10%, c3: rest}}\n"
      "  c3: {delay: 1 day}\n";
  const Pathway all = pathway_of("  s: {all_of: [a, b, c], then: taken_on}\n" + branches);
  REQUIRE(all.steps[0].split);
  CHECK(all.steps[0].split->kind == Split::Kind::all_of);
  CHECK(all.steps[0].split->needed == 3);
  CHECK(all.steps[0].split->entries == std::vector<int>{1, 2, 5});
  CHECK(all.steps[0].split->entry_at[1] == Location{0, 7, 19, 7, 20});
  CHECK(all.steps[0].split->at == Location{0, 7, 7, 7, 13});
  CHECK(all.steps[1].then.empty());
  REQUIRE(all.steps[5].split);
  CHECK(all.steps[5].split->needed == 2);

  const Pathway some = pathway_of("  s: {all_of: [a, b, c], at_least: 2, then: taken_on}\n" + branches);
  CHECK(some.steps[0].split->kind == Split::Kind::at_least);
  CHECK(some.steps[0].split->needed == 2);

  const Pathway first = pathway_of("  s: {first_of: [a, b, c], then: taken_on}\n" + branches);
  CHECK(first.steps[0].split->kind == Split::Kind::first_of);
  CHECK(first.steps[0].split->needed == 1);
}

TEST_CASE("Missed contacts, tries, patience and closed lists are read with what follows them") {
  const Pathway p = pathway_of(
      "  visit:\n"
      "    clinic: memory\n"
      "    missed: {share: 20%, then: {visit: 70%, gone: rest}}\n"
      "    tries: {at_most: 3, then: gone}\n"
      "    leaves: {after: 12 weeks, then: gone}\n"
      "    full: {waiting: 0, then: {gone: {share: rest, because: no room}}}\n"
      "    then: call\n"
      "  call:\n"
      "    work: {gp: 10 min}\n"
      "    missed: {share: {value: 10%, between: [5%, 20%]}, time: 4 min, then: call}\n"
      "    then: taken_on\n");
  const Step& visit = p.steps[0];
  CHECK(visit.clinic == 0);
  REQUIRE(visit.missed);
  CHECK(visit.missed->share.value == Approx(0.2));
  CHECK_FALSE(visit.missed->time);
  REQUIRE(visit.missed->then.size() == 2);
  CHECK(visit.missed->then[0].next.index == 0);
  CHECK(visit.missed->then[1].share.value == Approx(0.3));
  REQUIRE(visit.tries);
  CHECK(visit.tries->at_most.value == 3);
  CHECK(visit.tries->then.at(0).next.kind == Next::Kind::exit);
  REQUIRE(visit.leaves);
  CHECK(fixed(visit.leaves->after.value) == 12 * 7 * 86400.0);
  CHECK(visit.leaves->then.at(0).next.index == 1);
  REQUIRE(visit.full);
  CHECK(visit.full->waiting.value == 0);
  CHECK(visit.full->then.at(0).because == "no room");
  const Step& call = p.steps[1];
  REQUIRE(call.missed);
  CHECK(call.missed->share.between->second == Approx(0.2));
  CHECK(fixed(call.missed->time->value) == 240);
  CHECK(call.missed->then.at(0).next.index == 1);
}

TEST_CASE("Repeats, the same person, places, counts, fees and matches are read") {
  const Pathway p = pathway_of(
      "  screen: {work: {nurse: 10 min, gp: 5 min}, then: {course: {share: 60%, takes: [bed], counts: {story_told: "
      "1}}, gone: {share: rest, frees: nurse}}}\n"
      "  course:\n"
      "    work: {gp: 45 min}\n"
      "    repeat: {times: 6, every: 1 week}\n"
      "    same_person_as: screen\n"
      "    takes: [room]\n"
      "    frees: [bed, room]\n"
      "    counts: {story_told: 2}\n"
      "    fee: 20 GBP\n"
      "    matches: sessions\n"
      "    then: taken_on\n");
  const Outcome& on = p.steps[0].then[0];
  REQUIRE(on.takes.size() == 1);
  CHECK(on.takes[0].kind == PlaceRef::Kind::place);
  CHECK(on.takes[0].index == 0);
  CHECK(on.counts.at(0).amount.value == 1);
  CHECK(p.steps[0].then[1].frees.at(0).kind == PlaceRef::Kind::caseload);
  CHECK(p.steps[0].then[1].frees.at(0).index == 1);
  const Step& course = p.steps[1];
  REQUIRE(course.repeat);
  CHECK(course.repeat->times.value == 6);
  CHECK(fixed(course.repeat->every->value) == 7 * 86400.0);
  CHECK(course.same_person_as == 0);
  CHECK(course.takes.size() == 1);
  CHECK(course.frees.size() == 2);
  CHECK(course.counts.at(0).amount.value == 2);
  CHECK(course.fee->value.amount == 20);
  CHECK(course.matches == "sessions");
}
