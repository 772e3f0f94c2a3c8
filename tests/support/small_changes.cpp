// SPDX-License-Identifier: Apache-2.0
#include "support/small_changes.hpp"

#include "refpath/model/builder.hpp"

namespace refpath::test {

namespace {

NamedChange named(const char* name, const char* label, std::optional<Verb> verb) {
  NamedChange change;
  change.name = name;
  change.label = label;
  change.verb = verb;
  return change;
}

Pathway with(const SmallChanges& of, const ChangeSet& set) {
  const double visited = set[1] ? 0.25 : 0.5;
  Pathway pathway = Builder("Small")
                        .demand(of.referrals_a_week, "refer")
                        .role("gp")
                        .wte(of.nurses)
                        .cost(100, "GBP")
                        .role("nurse")
                        .wte(of.nurses)
                        .cost(50, "GBP")
                        .step("refer")
                        .work("gp", minutes(6))
                        .then("screen")
                        .step("screen")
                        .work("nurse", minutes(set[0] ? 18 : 30))
                        .then("visit", visited)
                        .then("advice", 1 - visited)
                        .step("visit")
                        .work("nurse", minutes(set[2] ? 48 : 60))
                        .then("seen")
                        .exit("seen", ExitKind::treated)
                        .exit("advice", ExitKind::advice)
                        .build();
  if (set[3]) pathway.steps.front().label = "Another label";
  return pathway;
}

/// Of those who come, as many go to `left` as to `right`.
Pathway with_twins(const ChangeSet& set) {
  return Builder("Twins")
      .demand(7, "first")
      .role("nurse")
      .step("first")
      .work("nurse", minutes(11.7))
      .then("left", 0.5)
      .then("right", 0.5)
      .step("left")
      .work("nurse", minutes(set[0] ? 13.1 : 20.3))
      .then("done", 0.9)
      .then("first", 0.1)
      .step("right")
      .work("nurse", minutes(set[1] ? 13.1 : 20.3))
      .then("first", 0.1)
      .then("done", 0.9)
      .exit("done", ExitKind::treated)
      .build();
}

}  // namespace

Apply SmallChanges::apply() const {
  return [of = *this](const ChangeSet& set) -> std::optional<Pathway> {
    return of.twins ? with_twins(set) : with(of, set);
  };
}

SmallChanges small_changes() {
  SmallChanges made;
  made.changes = {named("short_form", "One-page form", Verb::simplify),
                  named("fewer_visits", "Fewer visits, advice instead", Verb::eliminate),
                  named("short_visits", "Shorter visits", Verb::simplify), named("label", "Another label", {})};
  return made;
}

SmallChanges twin_changes() {
  SmallChanges made;
  made.changes = {named("left", "Left", {}), named("right", "Right", {})};
  made.twins = true;
  return made;
}

}  // namespace refpath::test
