// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/structure.hpp"

#include <functional>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/model/inputs.hpp"
#include "support/generate.hpp"
#include "support/reorder.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

/// "removed step Decide: before, after".
std::vector<std::string> told(const Pathway& from, const Pathway& to) {
  std::vector<std::string> texts;
  for (const auto& one : structural_differences(from, to))
    texts.push_back(std::string(name(one.kind)) + " " + one.label + ", " + one.what + ": " + one.before + " -> " +
                    one.after);
  return texts;
}

// Another value of each kind of quantity.
void change(double& value) {
  value = value * 1.25 + 1;
}
void change(Money& value) {
  value.amount += 1;
}
void change(Hours& value) {
  value.periods.front().to -= 60;
}
void change(Arrivals& value) {
  value.per_week += 1;
}
void change(Recurrence& value) {
  for (auto& start : value.starts) start += 60;
  for (auto& start : value.monthly) start.time += 60;
}
void change(Duration& value) {
  if (auto* fixed = std::get_if<Fixed>(&value.shape)) {
    fixed->value += 60;
  } else {
    value.shape = Fixed{mean(value.shape)};  // the same mean, and another spread
  }
}

/// Visits every quantity of a pathway so that it can be changed.
template <class Visit>
void for_each_quantity(Pathway& pathway, const Visit& visit) {
  for_each_input(pathway, [&visit](const std::string& place, const auto& quantity) {
    visit(place, const_cast<std::remove_cv_t<std::remove_reference_t<decltype(quantity)>>&>(quantity));
  });
}

Builder one_step() {
  return Builder("p").hours(round_the_clock()).demand(5, "see").role("nurse").wte(1).role("clerk").wte(1);
}

}  // namespace

TEST_CASE("what is different in a small pair is told as a practitioner reads it") {
  CHECK(told(test::small_current(), test::small_redesign()) ==
        std::vector<std::string>{
            "removed Allocation, meeting: Mon 14:00, 30 min -> ",
            "removed Decide, step: in the meeting Allocation -> ",
            "removed Gave up, exit: gave up -> ",
            "added Admin, role:  -> 20 WTE",
            "added Log, step:  -> Admin 6 min admin",
            "changed Refer, work: Gp 12 min admin -> Gp 6 min admin",
            "changed Refer, goes on to: Screen -> Log",
            "changed Screen, work: Nurse 20 min contact, 10 min admin -> Nurse 12 min contact, 3 min admin",
            "changed Screen, goes on to: Refer 20 %; Decide 80 % -> Taken on",
        });
}

TEST_CASE("nothing is different in a pathway beside itself, in whatever order it is written") {
  for (std::uint64_t number = 1; number <= 150; ++number) {
    INFO(number);
    const Pathway pathway = test::generate_anything(number);
    CHECK(told(pathway, pathway) == std::vector<std::string>{});
    CHECK(told(pathway, test::reordered(pathway)) == std::vector<std::string>{});
  }
}

TEST_CASE("every quantity that is changed is told") {
  for (std::uint64_t number = 1; number <= 60; ++number) {
    const Pathway pathway = test::generate_anything(number);
    int quantities = 0;
    Pathway counted = pathway;
    for_each_quantity(counted, [&quantities](const std::string&, auto&) { ++quantities; });
    for (int which = 0; which < quantities; ++which) {
      Pathway other = pathway;
      int index = 0;
      std::string place;
      for_each_quantity(other, [&](const std::string& at, auto& quantity) {
        if (index++ != which) return;
        place = at;
        change(quantity.value);
      });
      INFO(number << ' ' << place);
      const auto found = structural_differences(pathway, other);
      CHECK(found.size() >= 1);
      for (const auto& one : found) CHECK(one.before != one.after);
    }
  }
}

TEST_CASE("everything else that is changed at a step is told") {
  using Change = std::function<void(Pathway&, Step&)>;
  const std::vector<std::pair<std::string, Change>> changes = {
      {"at_close", [](Pathway&, Step& s) { s.at_close = AtClose::finish; }},
      {"together", [](Pathway&, Step& s) { s.together = true; }},
      {"people", [](Pathway&, Step& s) { s.work[0].people = 2; }},
      {"any",
       [](Pathway&, Step& s) {
         s.work[0].roles = {0, 1}, s.work[0].any = true;
       }},
      {"kind", [](Pathway&, Step& s) { s.work[0].times[0].kind = TimeKind::travel; }},
      {"order", [](Pathway&, Step& s) { std::swap(s.work[0], s.work[1]); }},
      {"less work", [](Pathway&, Step& s) { s.work.pop_back(); }},
      {"no work", [](Pathway&, Step& s) { s.work.clear(); }},
      {"meeting", [](Pathway&, Step& s) { s.work.clear(), s.meeting = 0; }},
      {"delay", [](Pathway&, Step& s) { s.delay = {working_days(2), {}, "", {}, "", {}, -1, {}}; }},
      {"milestone",
       [](Pathway&, Step& s) {
         s.milestone = MilestoneMark{0, true, {}};
       }},
      {"same person", [](Pathway&, Step& s) { s.same_person_as = 1; }},
      {"takes",
       [](Pathway&, Step& s) {
         s.takes.push_back({PlaceRef::Kind::place, 0, {}});
       }},
      {"frees",
       [](Pathway&, Step& s) {
         s.frees.push_back({PlaceRef::Kind::place, 0, {}});
       }},
      {"counts",
       [](Pathway&, Step& s) {
         s.counts.push_back({0, {1.0, {}, "", {}, "", {}, -1, {}}});
       }},
      {"target of an outcome",
       [](Pathway&, Step& s) {
         s.then[0].next = {Next::Kind::exit, 1};
       }},
      {"when",
       [](Pathway&, Step& s) {
         s.then[0].when.terms.push_back({0, {1}});
       }},
      {"takes on the way",
       [](Pathway&, Step& s) {
         s.then[0].takes.push_back({PlaceRef::Kind::place, 0, {}});
       }},
      {"leaves",
       [](Pathway&, Step& s) {
         s.leaves = Leaves{{}, {}, s.then};
       }},
      {"full",
       [](Pathway&, Step& s) {
         s.full = Full{{}, {}, s.then};
       }},
      {"tries",
       [](Pathway&, Step& s) {
         s.tries = Tries{{}, {}, s.then};
       }},
      {"missed",
       [](Pathway&, Step& s) {
         s.missed = Missed{{}, {}, {}, s.then};
       }},
      {"repeat",
       [](Pathway&, Step& s) {
         s.repeat = Repeat{{}, {}, {}};
       }},
      {"by", [](Pathway&, Step& s) { s.then[0].share.by = 0, s.then[0].share.cases.resize(2); }},
      {"hours", [](Pathway& p, Step&) { p.hours.value = office_week(); }},
      {"office hours", [](Pathway& p, Step&) { p.office_hours.emplace(), p.office_hours->value = office_week(); }},
      {"closed",
       [](Pathway& p, Step&) {
         p.closed.push_back({usual_start(), {}});
       }},
      {"starts on", [](Pathway& p, Step&) { p.starts_on = usual_start() + 7; }},
      {"priority",
       [](Pathway& p, Step&) {
         p.priority = Priority{{}, 0, {1, 0}};
       }},
      {"who", [](Pathway& p, Step&) { p.roles[0].who = Who::person; }},
      {"unlimited", [](Pathway& p, Step&) { p.roles[0].wte.reset(); }},
      {"first step", [](Pathway& p, Step&) { p.demand->sources[0].first_step = 1; }},
      {"demand", [](Pathway& p, Step&) { p.demand.reset(); }},
      {"two sources",
       [](Pathway& p, Step&) {
         p.demand->sources.push_back(p.demand->sources[0]);
         p.demand->sources[1].name = "b";
       }},
      {"exit kind", [](Pathway& p, Step&) { p.exits[0].kind = ExitKind::died; }},
      {"attendance", [](Pathway& p, Step&) { p.meetings[0].attend[0].role = 1; }},
  };
  Pathway pathway = one_step()
                        .meeting("huddle", {hour_ticks}, 30, {{"nurse", 1}})
                        .step("see")
                        .work("nurse", minutes(10))
                        .work("clerk", minutes(10))
                        .milestone("seen")
                        .then("again", 0.5)
                        .then("done", 0.5)
                        .step("again")
                        .work("nurse", minutes(5))
                        .then("done")
                        .exit("done", ExitKind::treated)
                        .exit("away", ExitKind::other)
                        .build();
  Attribute urgency;
  urgency.name = "urgency";
  urgency.values.resize(2);
  urgency.values[0].name = "urgent";
  urgency.values[1].name = "routine";
  pathway.attributes.push_back(urgency);
  pathway.places.resize(1);
  pathway.places[0].name = "bed";
  pathway.counts.resize(1);
  pathway.counts[0].name = "forms";
  for (const auto& [what, make] : changes) {
    INFO(what);
    Pathway other = pathway;
    make(other, other.steps[0]);
    CHECK(structural_differences(pathway, other).size() >= 1);
    CHECK(structural_differences(other, pathway).size() == structural_differences(pathway, other).size());
    CHECK(structural_differences(other, other).empty());
  }
}

TEST_CASE("work that others do is moved, and the mean is told before the range") {
  const auto seen_by = [](const char* role, Duration time) {
    return one_step().step("see").work(role, time).then("done").exit("done").build();
  };
  const Pathway current = seen_by("nurse", minutes(8, 12, 18));
  CHECK(told(current, seen_by("clerk", minutes(20))) ==
        std::vector<std::string>{"moved See, work: Nurse 12.7 min admin -> Clerk 20 min admin"});
  CHECK(told(current, seen_by("nurse", minutes(10))) ==
        std::vector<std::string>{"changed See, work: Nurse 12.7 min admin -> Nurse 10 min admin"});
  // 12.667 both: the spread is what is different
  const Pathway wider = seen_by("nurse", minutes(2, 12, 24));
  CHECK(told(current, wider) ==
        std::vector<std::string>{"changed See, work: Nurse 480/720/1080 s admin -> Nurse 120/720/1440 s admin"});
}

TEST_CASE("a meeting in place of work is moved, whoever did it") {
  const auto seen = [](bool meets) {
    Builder builder = one_step();
    builder.meeting("huddle", {hour_ticks}, 30, {{"nurse", 1}}).step("see");
    if (meets) {
      builder.meet("huddle");
    } else {
      builder.work("nurse", minutes(10)).work("clerk", minutes(5));
    }
    return builder.then("done").exit("done").build();
  };
  CHECK(told(seen(false), seen(true)) ==
        std::vector<std::string>{"moved See, is done: Nurse 10 min admin; Clerk 5 min admin -> in the meeting Huddle"});
}

TEST_CASE("a step that matches another is the same step under another name") {
  const Pathway current = one_step().step("see").work("nurse", minutes(10)).then("done").exit("done").build();
  Pathway renamed = one_step()
                        .demand(5, "triage")
                        .step("triage")
                        .work("nurse", minutes(10))
                        .then("triage", 0.1)
                        .then("done", 0.9)
                        .exit("done")
                        .build();
  renamed.steps[0].matches = "see";
  CHECK(told(current, renamed) ==
        std::vector<std::string>{"changed See / Triage, goes on to: Done -> Done 90 %; Triage 10 %"});
}
