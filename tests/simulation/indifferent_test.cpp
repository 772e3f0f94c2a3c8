// SPDX-License-Identifier: Apache-2.0
// What a definition says beside the matter changes nothing: the order in which things are listed, what nobody uses, the
// year in which it begins.
#include <map>
#include <string>

#include "catch.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/dress.hpp"
#include "support/generate.hpp"
#include "support/named_sums.hpp"
#include "support/reorder.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

using Sums = std::map<std::string, double>;

Sums sums_of(const Pathway& pathway) {
  const Program program = lower(pathway);
  SimulationSettings settings;
  settings.weeks = 6;
  settings.warm_up_weeks = program.has_backlog ? 0 : 2;
  settings.replications = 1;
  const Experiment experiment = simulate({&program}, settings);
  if (experiment.runaway_step[0] >= 0 || experiment.crowded[0]) return {};
  return named_sums(pathway, experiment.variants[0], 0);
}

/// Everything of the one is the same in the other, which may have more.
void check_same(const Sums& one, const Sums& other) {
  for (const auto& [key, value] : one) {
    INFO(key);
    const auto found = other.find(key);
    REQUIRE(found != other.end());
    CHECK(value == found->second);
  }
}

}  // namespace

TEST_CASE("the order in which a pathway lists what it consists of changes nothing") {
  for (std::uint64_t number = 1; number <= 200; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    check_same(sums_of(pathway), sums_of(reordered(pathway)));
  }
}

TEST_CASE("what nobody uses changes nothing") {
  for (std::uint64_t number = 1; number <= 200; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    Pathway more = pathway;
    Role role;
    role.name = "unused_role";
    role.wte = quantity(1.0);
    role.hours.value = office_week();
    more.roles.push_back(role);
    Attribute attribute;
    attribute.name = "unused_attribute";
    attribute.values = {{"one", {}, quantity(0.5), false}, {"other", {}, quantity(0.5), false}};
    more.attributes.push_back(attribute);
    Clinic clinic;
    clinic.name = "unused_clinic";
    clinic.starts.value.starts = {day_ticks};
    clinic.slots = whole(3);
    clinic.slot_length = quantity(1800.0);
    clinic.attend.push_back({static_cast<int>(more.roles.size()) - 1, whole(1)});
    more.clinics.push_back(clinic);
    Place place;
    place.name = "unused_place";
    place.number = whole(1);
    more.places.push_back(place);
    Count count;
    count.name = "unused_count";
    more.counts.push_back(count);
    check_same(sums_of(pathway), sums_of(more));
  }
}

TEST_CASE("an attribute by which nothing differs changes nothing") {
  for (std::uint64_t number = 1; number <= 200; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    Pathway more = pathway;
    Attribute attribute;
    attribute.name = "no_matter";
    attribute.values = {{"one", {}, quantity(0.3), false}, {"other", {}, quantity(0.7), false}};
    more.attributes.push_back(attribute);
    const auto split = [&](auto& of_all) {
      if (of_all.by >= 0) return;
      of_all.cases = {quantity(of_all.value), quantity(of_all.value)};
      of_all.by = static_cast<int>(more.attributes.size()) - 1;
    };
    for (Step& step : more.steps) {
      if (step.delay) split(*step.delay);
      for (Work& work : step.work)
        for (KindTime& time : work.times) split(time.time);
      for (Outcome& outcome : step.then) split(outcome.share);
      if (step.repeat) split(step.repeat->times);
    }
    check_same(sums_of(pathway), sums_of(more));
  }
}

TEST_CASE("another year changes nothing where no date is named") {
  for (std::uint64_t number = 1; number <= 200; ++number) {
    INFO("pathway " << number);
    Pathway pathway = generate_anything(number);
    pathway.closed.clear();
    pathway.targets.clear();                                     // some look at the ends of months
    for (Role& role : pathway.roles) role.availability.reset();  // who is away when is drawn by the date
    for (Meeting& meeting : pathway.meetings) {
      meeting.starts.value.first_on.reset();
      for (const MonthlyStart& monthly : meeting.starts.value.monthly)
        meeting.starts.value.starts.push_back(monthly.time);
      meeting.starts.value.monthly.clear();
    }
    Pathway later = pathway;
    // What is held every two or three weeks has a phase that is counted from a fixed Monday.
    later.starts_on = pathway.starts_on.value_or(usual_start()) + 7 * 6 * 9;
    check_same(sums_of(pathway), sums_of(later));
  }
}
