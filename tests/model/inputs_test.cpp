// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/inputs.hpp"

#include <set>

#include "catch.hpp"
#include "refpath/reader/read.hpp"
#include "support/everything.hpp"

using namespace refpath;

namespace {

std::set<std::string> places_of(const Pathway& pathway) {
  std::set<std::string> places;
  for_each_input(pathway, [&places](const std::string& place, const auto& quantity) {
    if (!quantity.text.empty()) places.insert(place);
  });
  return places;
}

}  // namespace

TEST_CASE("every kind of quantity is an input with its place") {
  const Reading reading = read("a.yaml", test::everything);
  REQUIRE(reading.pathway);
  const std::set<std::string> places = places_of(*reading.pathway);
  for (const char* place : {"office_hours",
                            "attributes.urgency.urgent",
                            "demand.sources.gps.referrals",
                            "demand.sources.gps.group_size.1",
                            "demand.sources.school.with.urgency.urgent",
                            "roles.nurse.wte",
                            "roles.nurse.availability",
                            "roles.nurse.background",
                            "roles.nurse.background.in",
                            "roles.nurse.caseload",
                            "roles.nurse.cost",
                            "roles.therapist.people.ann",
                            "places.room.number",
                            "places.room.cost",
                            "meetings.huddle.starts",
                            "meetings.huddle.lasts",
                            "meetings.huddle.attend.nurse",
                            "meetings.huddle.room_for",
                            "meetings.huddle.held",
                            "clinics.assessment.slots",
                            "clinics.assessment.slots.of",
                            "clinics.assessment.attend.therapist",
                            "clinics.assessment.notice",
                            "clinics.assessment.kept.slots",
                            "clinics.assessment.kept.until",
                            "steps.triage.work.nurse or therapist.admin",
                            "steps.triage.counts.story_told",
                            "steps.triage.then.chase.share",
                            "steps.triage.then.urgent_visit.delay",
                            "steps.triage.tries.at_most",
                            "steps.chase.delay.by.urgent",
                            "steps.chase.delay.by.routine",
                            "steps.urgent_visit.work.nurse and carer.contact",
                            "steps.urgent_visit.fee",
                            "steps.assess.leaves.after",
                            "steps.assess.missed.share",
                            "steps.assess.missed.then.assess.share",
                            "steps.look.work.nurse.travel",
                            "steps.treat.repeat.times",
                            "steps.treat.repeat.every",
                            "steps.treat.full.waiting",
                            "exits.done.counts.forms",
                            "exits.done.fee",
                            "exits.done.keeps.nurse"}) {
    INFO(place);
    CHECK(places.count(place) == 1);
  }
  // What is `rest` follows from the others, and a standard changes nothing.
  for (const char* place :
       {"attributes.urgency.routine", "demand.sources.gps.group_size.2", "steps.triage.then.assess.share",
        "steps.assess.missed.then.not_attended.share", "targets.soon.within"}) {
    INFO(place);
    CHECK(places.count(place) == 0);
  }
}
