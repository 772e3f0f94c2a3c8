// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "support/everything.hpp"
#include "support/exactly_zero.hpp"
#include "support/written.hpp"

using namespace refpath;

namespace {

std::vector<Variant> pair_of(const std::string& current, const std::string& redesign) {
  std::vector<Variant> variants;
  variants.push_back(variant("current", test::written(current), current));
  variants.push_back(variant("redesign", test::written(redesign), redesign));
  return variants;
}

Comparison simulated_pair(const std::string& current, const std::string& redesign, int replications) {
  auto variants = pair_of(current, redesign);
  CompareSettings settings;
  settings.simulation.replications = replications;
  settings.simulation.warm_up_weeks = 4;
  auto experiment = simulate_variants(variants, settings);
  REQUIRE(experiment);
  return compare(std::move(variants), std::move(experiment), settings);
}

const PartyChange& party(const Comparison& comparison, const std::string& key) {
  for (const auto& change : comparison.pairings.front().parties)
    if (change.party.key == key) return change;
  FAIL("no party " << key);
  return comparison.pairings.front().parties.front();
}

const LedgerTotal& total_of(const Ledger& ledger, const std::string& key) {
  for (std::size_t p = 0; p < ledger.parties.size(); ++p)
    if (ledger.parties[p].key == key) return ledger.by_party[p];
  FAIL("no party " << key);
  return ledger.total;
}

void check_adds_up(const Ledger& ledger) {
  for (const auto& row : ledger.rows) {
    INFO(row.place);
    CHECK(row.before == row.after + row.saved - row.added);
  }
  for (const auto& total : ledger.by_party) CHECK(total.before == total.after + total.saved - total.added);
  CHECK(ledger.total.before == ledger.total.after + ledger.total.saved - ledger.total.added);
}

bool has_code(const Diagnostics& diagnostics, const std::string& code) {
  for (const auto& diagnostic : diagnostics)
    if (diagnostic.code == code) return true;
  return false;
}

/// One nurse of 37.5 hours a week sees 34 people for so long; those whose patience ends write to a clerk and go.
std::string impatient(const std::string& minutes, const std::string& patience) {
  return "pathway: Impatient\n"
         "demand: {referrals: 34 per week, first_step: see}\n"
         "roles: {nurse: {wte: 1}, clerk: {wte: 1}}\n"
         "steps:\n"
         "  see: {label: First visit, work: {nurse: " +
         minutes + "}, leaves: {after: " + patience +
         ", then: write}, then: out}\n"
         "  write: {work: {clerk: 6 min}, then: gone}\n"
         "exits: {out: treated, gone: gave_up}\n";
}

std::string pool(bool pooled) {
  const std::string top =
      "pathway: Pool\n"
      "demand: {referrals: 30 per week, first_step: sort}\n"
      "roles: {nurse: {wte: 1, group: clinical}, therapist: {wte: 1, group: clinical}}\n"
      "steps:\n"
      "  sort: {then: {a: 50%, b: rest}}\n";
  const std::string steps = pooled ? "  a: {work: {nurse or therapist: 1 h}, then: out}\n"
                                     "  b: {work: {nurse or therapist: 1 h}, then: out}\n"
                                   : "  a: {work: {nurse: 1 h}, then: out}\n"
                                     "  b: {work: {therapist: 1 h}, then: out}\n";
  return top + steps + "exits: {out: treated}\n";
}

}  // namespace

TEST_CASE("a pathway with every construct compared with itself is exactly zero on every measure") {
  const Comparison made = simulated_pair(test::everything, test::everything, 4);
  const Pairing& pairing = made.pairings.front();
  CHECK(pairing.differences.size() > made.records.front().estimates.size());
  test::check_exactly_zero(pairing);
  for (const auto& change : pairing.parties) {
    INFO(change.party.key);
    CHECK(change.freed() == 0);
    CHECK(change.verdict == Verdict::no_difference);
    CHECK(change.known());
  }
  check_adds_up(*pairing.ledger);
  CHECK(pairing.ledger->total.saved == 0);
  CHECK(pairing.ledger->total.added == 0);
  CHECK(pairing.only_before.empty());
  CHECK(pairing.only_after.empty());
}

TEST_CASE("what is not exact is simulated in both variants, and never called exact") {
  const Comparison made = simulated_pair(impatient("1 h", "1/2/3 days"), impatient("50 min", "1/2/3 days"), 20);
  const PartyChange& nurse = party(made, "nurse");
  REQUIRE(nurse.why_not_exact);
  CHECK(nurse.why_not_exact->step == "see");
  CHECK(nurse.why_not_exact->reason == "people leave");
  REQUIRE(nurse.simulated);
  CHECK(nurse.known());
  // The same numbers as the measures have, and the interval for two groups.
  const auto hours = [&](std::size_t v) { return made.records[v].find("hours.nurse")->simulated->interval.mean; };
  CHECK(nurse.before == Approx(hours(0)));
  CHECK(nurse.after == Approx(hours(1)));
  CHECK(nurse.simulated->level == Approx(0.975));
  const double freed = nurse.released ? *nurse.released : nurse.avoided;
  CHECK(freed == Approx(nurse.simulated->mean));
  const Difference* difference = find(made.pairings.front().differences, "freed.nurse");
  CHECK_FALSE(difference->exact);
  // Who leaves is seen by the clerk, whose hours nobody could know without simulation.
  const PartyChange& clerk = party(made, "clerk");
  CHECK(clerk.simulated);
  CHECK(clerk.before > 0);

  const Ledger& ledger = *made.pairings.front().ledger;
  check_adds_up(ledger);
  for (const auto& row : ledger.rows) CHECK(row.simulated);
  CHECK(ledger.total.simulated);
  CHECK(total_of(ledger, "nurse").before == Approx(nurse.before).margin(1e-6));
  CHECK(total_of(ledger, "nurse").after == Approx(nurse.after).margin(1e-6));
}

TEST_CASE("without results what is not exact is not known") {
  const auto variants = pair_of(impatient("1 h", "2 weeks"), impatient("50 min", "2 weeks"));
  const Comparison made = compare(variants, std::nullopt);
  const PartyChange& nurse = party(made, "nurse");
  CHECK_FALSE(nurse.known());
  CHECK(made.pairings.front().ledger->rows.empty());
  CHECK(made.pairings.front().ledger->left_out.size() == 2);
  CHECK_FALSE(find(made.pairings.front().differences, "freed.nurse")->best());
}

TEST_CASE("replications go on until the difference of simulated hours is as precise as asked") {
  auto variants = pair_of(impatient("1 h", "2 days"), impatient("40 min", "2 days"));
  CompareSettings settings;
  settings.simulation.warm_up_weeks = 4;
  settings.precision = 0.01;
  const auto experiment = simulate_variants(variants, settings);
  REQUIRE(experiment);
  REQUIRE(experiment->stopped == Stopped::precise);
  const Comparison made = compare(std::move(variants), experiment, settings);
  for (const auto& change : made.pairings.front().parties) {
    INFO(change.party.key);
    const Difference* freed = find(made.pairings.front().differences, "freed." + change.party.key);
    REQUIRE(freed->simulated);
    const double larger = std::max(change.before, change.after);
    CHECK((freed->simulated->high - freed->simulated->low) / 2 <= std::max(0.01 * larger, 0.01) * (1 + 1e-9));
  }
}

TEST_CASE("pooled staff free no hour together while waits fall") {
  const Comparison made = simulated_pair(pool(false), pool(true), 10);
  const PartyChange& clinical = party(made, "clinical");
  CHECK_FALSE(clinical.why_not_exact);  // only the sum of both is asked for
  CHECK(clinical.before == Approx(30));
  CHECK(clinical.freed() == 0);
  CHECK(*find(made.pairings.front().differences, "freed.clinical")->exact == 0);
  const Difference* nurse = find(made.pairings.front().differences, "freed.nurse");
  CHECK_FALSE(nurse->exact);
  CHECK(nurse->why_not_exact->reason == "whoever is free first");
  const Difference* wait = find(made.pairings.front().differences, "wait");
  REQUIRE(wait->simulated);
  CHECK(wait->simulated->high < 0);
  // One fixed hour each, whoever gives it: no more and no less in any of the runs either.
  const Difference* freed = find(made.pairings.front().differences, "freed.clinical");
  REQUIRE(freed->simulated);
  CHECK(freed->simulated->mean == Approx(0).margin(1e-9));
  const Ledger& ledger = *made.pairings.front().ledger;
  check_adds_up(ledger);
  for (const auto& row : ledger.rows) CHECK_FALSE(row.simulated);
  CHECK(ledger.total.saved == 0);
  CHECK(ledger.total.added == 0);
}

TEST_CASE("of separate parties each one's hours are simulated where whoever is free does the work") {
  const auto ungrouped = [](bool pooled) {
    std::string text = pool(pooled);
    for (auto at = text.find(", group: clinical"); at != text.npos; at = text.find(", group: clinical"))
      text.erase(at, 17);
    return text;
  };
  const Comparison made = simulated_pair(ungrouped(false), ungrouped(true), 6);
  CHECK(party(made, "nurse").simulated);
  CHECK(party(made, "therapist").simulated);
  const Ledger& ledger = *made.pairings.front().ledger;
  check_adds_up(ledger);
  // One fixed hour for each of the same people: all together the same.
  CHECK(ledger.total.net() == Approx(0).margin(1e-6));
}

TEST_CASE("time released is simulated as well where a pool is asked for more than there is") {
  // 80 hours a week asked of two people who have 75: each does what fits. In the redesign 40.
  const auto pooled = [](const std::string& minutes) {
    return "pathway: Too much\n"
           "demand: {referrals: 80 per week, first_step: see}\n"
           "roles: {nurse: {wte: 1, group: clinical}, therapist: {wte: 1, group: clinical}}\n"
           "steps: {see: {work: {nurse or therapist: " +
           minutes + "}, then: out}}\nexits: {out: treated}\n";
  };
  const Comparison made = simulated_pair(pooled("1 h"), pooled("30 min"), 10);
  CHECK(made.saturated);
  const PartyChange& clinical = party(made, "clinical");
  REQUIRE(clinical.released);
  REQUIRE(clinical.simulated);
  // The sum is exact, but who of the two could still work is not. 80 - 40 avoided; at most 75 - 40 released.
  CHECK(clinical.avoided == Approx(40).epsilon(0.03));
  CHECK(*clinical.released < 35.5);
  CHECK(*clinical.released > 30);
  CHECK(*clinical.released == Approx(clinical.simulated->mean));
  CHECK(clinical.simulated->low < clinical.simulated->high);
}

TEST_CASE("steps that match share their measures and their row") {
  const std::string top =
      "pathway: Matches\n"
      "demand: {referrals: 10 per week, first_step: refer}\n"
      "roles: {gp: {wte: 1}, nurse: {wte: 1}}\n"
      "exits: {out: treated}\n"
      "steps:\n"
      "  refer: {work: {gp: 6 min}, then: ";
  const std::string current = top +
                              "screen}\n"
                              "  screen: {label: Screening, work: {nurse: 10-20 min}, then: look}\n"
                              "  look: {work: {nurse: 5 min}, then: out}\n";
  const std::string redesign = top +
                               "triage}\n"
                               "  triage: {label: Triage, work: {nurse: 10-20 min}, matches: screen, then: out}\n";
  for (const bool back : {false, true}) {
    const Comparison made = back ? simulated_pair(redesign, current, 4) : simulated_pair(current, redesign, 4);
    const Pairing& pairing = made.pairings.front();
    const std::string first = back ? "triage" : "screen", second = back ? "screen" : "triage";
    for (const std::string start : {"wait@", "visits@", "time.nurse@"}) {
      const Difference* difference = find(pairing.differences, start + first);
      REQUIRE(difference != nullptr);
      CHECK(difference->to_key == start + second);
      CHECK(find(pairing.differences, start + second) == nullptr);
    }
    // The same luck: the same minutes.
    CHECK(find(pairing.differences, "time.nurse@" + first)->simulated->mean == 0);
    CHECK(*find(pairing.differences, "time.nurse@" + first)->exact == 0);
    std::vector<std::string> places;
    for (const auto& row : pairing.ledger->rows) places.push_back(row.place);
    CHECK(places == (back ? std::vector<std::string>{"refer", "triage", "look"}
                          : std::vector<std::string>{"refer", "screen", "look"}));
    CHECK(pairing.ledger->rows[1].label == (back ? "Triage / Screening" : "Screening / Triage"));
    CHECK(pairing.ledger->rows[1].to_place == second);
    CHECK(pairing.ledger->rows[1].saved == 0);
    const auto& only = back ? pairing.only_after : pairing.only_before;
    REQUIRE(only.size() == 1);
    CHECK(only.front().what == "step");
    CHECK(only.front().label == "Look");
    CHECK((back ? pairing.only_before : pairing.only_after).empty());
  }
}

TEST_CASE("sessions of clinics are in the ledger whole, and what only one has is listed with its label") {
  // Two sessions of 6 slots of 30 min a week: 6 h of the nurse, whoever comes. Then 4 people are seen for 30 min: 2 h.
  const std::string current =
      "pathway: Clinic\n"
      "demand: {referrals: 4 per week, first_step: see}\n"
      "attributes: {first_language: {english: 80%, other: rest}}\n"
      "roles: {nurse: {wte: 1}}\n"
      "places: {room: {label: Side room, number: 1}}\n"
      "counts: {told: {label: Story told, better: fewer}}\n"
      "clinics: {assessment: {label: Assessment clinic, starts: [Tue 09:00, Thu 09:00], slots: 6 of 30 min, attend: "
      "{nurse: 1}}}\n"
      "steps: {see: {clinic: assessment, takes: [room], frees: [room], counts: {told: 1}, then: out}}\n"
      "exits: {out: treated}\n";
  const std::string redesign =
      "pathway: Visit\n"
      "demand: {referrals: 4 per week, first_step: see}\n"
      "roles: {nurse: {wte: 1}}\n"
      "steps: {see: {work: {nurse: {contact: 30 min}}, then: out}}\n"
      "exits: {out: treated}\n";
  const Comparison made = compare(pair_of(current, redesign), std::nullopt);
  const Pairing& pairing = made.pairings.front();
  CHECK(party(made, "nurse").before == Approx(6));
  CHECK(party(made, "nurse").freed() == Approx(4));
  const auto& rows = pairing.ledger->rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].kind == LedgerPlace::step);
  CHECK(rows[0].added == Approx(2));
  CHECK(rows[1].kind == LedgerPlace::clinic);
  CHECK(rows[1].saved == Approx(6));
  CHECK(rows[1].label == "Assessment clinic");
  std::vector<std::string> only;
  for (const auto& thing : pairing.only_before) only.push_back(thing.what + " " + thing.label);
  CHECK(only == std::vector<std::string>{"attribute first language", "place Side room", "clinic Assessment clinic",
                                         "count Story told"});
  CHECK(pairing.only_after.empty());
  // Thirty minutes with the nurse before and after: no contact is lost.
  CHECK_FALSE(has_code(made.warnings, "guard-contact"));
}

TEST_CASE("more people who leave or find a list closed are a warning") {
  const Comparison made = simulated_pair(impatient("40 min", "4 weeks"), impatient("75 min", "1 week"), 6);
  REQUIRE(has_code(made.warnings, "guard-leave"));
  CHECK(has_code(made.warnings, "guard-fewer-helped"));
  const Comparison same = simulated_pair(impatient("40 min", "4 weeks"), impatient("40 min", "4 weeks"), 6);
  CHECK_FALSE(has_code(same.warnings, "guard-leave"));

  const auto listed = [](const std::string& full) {
    return "pathway: List\n"
           "demand: {referrals: 34 per week, first_step: see}\n"
           "roles: {nurse: {wte: 1}}\n"
           "steps:\n"
           "  see: {work: {nurse: 1 h}" +
           full +
           ", then: out}\n"
           "exits: {out: treated, elsewhere: redirected}\n";
  };
  const std::string open = listed(", full: {waiting: 30, then: elsewhere}");
  const std::string closed = listed(", full: {waiting: 1, then: elsewhere}");
  CHECK(has_code(simulated_pair(open, closed, 6).warnings, "guard-leave"));
  CHECK_FALSE(has_code(simulated_pair(closed, open, 6).warnings, "guard-leave"));
  // A list that could never be full in the other pathway counts as one that nobody found full.
  const Comparison never = simulated_pair(listed(""), closed, 6);
  const Difference* full = find(never.pairings.front().differences, "full@see");
  REQUIRE(full != nullptr);
  CHECK(*full->before == 0);
  CHECK(*full->after > 0);
}

TEST_CASE("demand that differs by source or by what referrals are like is told") {
  const auto with = [](const char* gps, const char* school, const char* urgent) {
    return fmt::format(
        "pathway: Demand\n"
        "attributes: {{urgency: {{urgent: {}, routine: rest}}}}\n"
        "demand: {{sources: {{gps: {{label: Practices, referrals: {} per week, first_step: see}}, school: {{referrals: "
        "{} per week, first_step: see}}}}}}\n"
        "roles: {{nurse: {{wte: 1}}}}\n"
        "steps: {{see: {{work: {{nurse: 10 min}}, then: {{by_hand: {{when: {{urgency: urgent}}}}, out: rest}}}}, "
        "by_hand: {{work: {{nurse: 5 min}}, then: out}}}}\n"
        "exits: {{out: treated}}\n",
        urgent, gps, school);
  };
  const auto guards = [](const std::string& a, const std::string& b) {
    std::vector<std::string> told;
    for (const auto& warning : compare(pair_of(a, b), std::nullopt).warnings)
      if (warning.code == "guard-demand") told.push_back(warning.message);
    return told;
  };
  const std::string current = with("6", "4", "10%");
  CHECK(guards(current, current).empty());
  CHECK(guards(current, with("5", "5", "10%")) ==
        std::vector<std::string>{"redesign: 5 referrals a week from Practices instead of 6",
                                 "redesign: 5 referrals a week from School instead of 4"});
  CHECK(guards(current, with("6", "4", "30%")) ==
        std::vector<std::string>{"redesign: 30 % of the referrals have urgency urgent, instead of 10 %"});
}
