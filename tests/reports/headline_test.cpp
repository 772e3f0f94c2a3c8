// SPDX-License-Identifier: Apache-2.0
// What a board quotes: no sentence may say more than the verdict, and each must hold wherever it is printed.
#include "refpath/reports/headline.hpp"

#include <string>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/reports/describe_advice.hpp"
#include "refpath/reports/describe_structure.hpp"
#include "refpath/reports/headline_amount.hpp"
#include "refpath/reports/headline_others.hpp"
#include "refpath/reports/numbers.hpp"
#include "support/compared.hpp"
#include "support/small_pair.hpp"
#include "support/written.hpp"

using namespace refpath;
using test::compared;
using test::in_one;
using test::says;

namespace {

/// One nurse, so many referrals a week of so many minutes each.
Pathway seen(double referrals, double length) {
  return Builder("p")
      .demand(referrals, "see")
      .role("nurse")
      .wte(1)
      .step("see")
      .work("nurse", minutes(length))
      .then("done")
      .exit("done", ExitKind::treated)
      .build();
}

/// The party of the headline as if its hours were simulated.
PartyChange simulated(PartyChange party, double low, double mean, double high, double worth) {
  Interval interval;
  interval.mean = mean;
  interval.low = low;
  interval.high = high;
  interval.n = 40;
  party.after = party.before - mean;
  party.avoided = mean;
  party.simulated = interval;
  party.why_not_exact = WhyNotExact{"see", "people leave"};
  party.verdict = verdict(low, high, worth);
  return party;
}

/// Of the nurse of `seen` 20 x 60 -> 30 minutes: 20 hours a week before.
std::string amount(double low, double mean, double high) {
  Comparison made = compared(seen(20, 60), seen(20, 30));
  made.experiment.emplace().replications = 40;
  const PartyChange party = simulated(made.pairings.front().parties.front(), low, mean, high, 0.5);
  return in_one(amount_sentences(made, made.pairings.front(), party)) + how_to_know_more(made, party);
}

}  // namespace

TEST_CASE("a range of hours says which end is freed and which is more work") {
  CHECK(hours_range(0.1, 1.2) == "0.1 to 1.2 freed");
  CHECK(hours_range(-8.2, -0.1) == "0.1 to 8.2 more");
  CHECK(hours_range(-0.6, 0.7) == "0.6 more to 0.7 freed");
  CHECK(hours_range(0, 0) == "0.0 to 0.0 freed");
}

TEST_CASE("the first line says no more than the verdict") {
  CHECK(says(amount(0.6, 1, 1.4), "Frees 1.0 hour a week"));
  CHECK(says(amount(-1.4, -1, -0.6), "Takes 1.0 hour a week more"));
  CHECK(says(amount(0.1, 0.6, 1.2), "Frees hours, but it is not clear how many: 0.1 to 1.2 a week"));
  CHECK(says(amount(-1.2, -0.6, -0.1), "Takes more hours, but it is not clear how many: 0.1 to 1.2 a week"));
  const std::string unclear = amount(-0.2, 0.5, 1.2);
  CHECK(says(unclear, "about 20.0 hours a week in current, about 19.5 in redesign"));
  CHECK(says(unclear, "cannot tell whether hours are freed or taken: anything from 0.2 more to 1.2 freed"));
  CHECK_FALSE(says(unclear, "Frees"));
  CHECK(says(amount(-0.6, 0.02, 0.7), "about 20.0 hours a week on either pathway"));
  const std::string little = amount(-0.2, 0.1, 0.4);
  CHECK(says(little, "change by less than 0.5 hours a week, if at all"));
  CHECK_FALSE(says(little, "Frees"));
}

TEST_CASE("who cannot be told is told how many years and what worth would tell") {
  // Half-width 0.65 to 0.46: 40 (0.65 / 0.46)^2 with a quarter to spare, in steps of 20.
  const std::string text = amount(-0.61, 0.04, 0.69);
  CHECK(says(text, "--replications 100 may do"));
  CHECK(says(text, "if less than 1 hour a week would not matter to you, say so: --worth 1."));
  CHECK_FALSE(says(amount(-9, 0.1, 9), "--worth"));  // nobody would call nine of twenty hours nothing
  CHECK_FALSE(says(amount(0.6, 1, 1.4), "To know more"));
}

TEST_CASE("hours that do not change are not said to be freed") {
  const Comparison made = compared(seen(20, 30), seen(20, 30));
  const Pairing& pairing = made.pairings.front();
  CHECK(in_one(amount_sentences(made, pairing, pairing.parties.front())) ==
        "Nurse (1 person): 10.0 hours a week on either pathway. No hours are freed (exact).\n");
  const Comparison little = compared(seen(20, 30), seen(20, 29.25));  // a quarter of an hour
  CHECK(says(in_one(headline(little, little.pairings.front())), "Frees only 0.2 hours a week (exact)"));
}

TEST_CASE("where there is too much work the text says in which pathway") {
  const auto text = [](const Pathway& current, const Pathway& redesign) {
    const Comparison made = compared(current, redesign);
    return in_one(headline(made, made.pairings.front()));
  };
  const std::string better = text(seen(90, 30), seen(90, 22.5));
  CHECK(says(better,
             "In current, with other work, 45.0 hours a week are asked for and there are 37.5: 7.5 are not done"));
  CHECK(says(better, "Releases 3.8 hours a week"));
  CHECK(says(better, "In redesign, 33.8 hours are asked for, and the 7.5 that are not done in current get done."));
  const std::string worse = text(seen(90, 22.5), seen(90, 30));
  CHECK(says(worse, "Takes up 3.8 hours a week more"));
  CHECK(says(worse, "but 7.5 of them cannot be done"));
  const std::string both = text(seen(90, 30), seen(90, 28));
  CHECK(says(both, "In redesign, with other work, 42.0 hours a week are asked for and there are 37.5"));
  CHECK(says(both, "What is not done falls from 7.5 to 4.5 hours a week."));
  CHECK(says(both, "No hours are released (exact). 3.0 hours of work are avoided, but 3.0 of them were never done"));
}

TEST_CASE("days that cannot be given name the pathway that has none") {
  const auto text = [](const Pathway& current, const Pathway& redesign) {
    const Comparison made = compared(current, redesign, 4);
    return in_one(headline(made, made.pairings.front()));
  };
  CHECK(says(text(seen(90, 30), seen(90, 10)), "end: no number for current, because referrals pile up"));
  CHECK(says(text(seen(90, 30), seen(90, 10)), "on average in redesign."));
  CHECK(says(text(seen(90, 10), seen(90, 30)), "end: no number for redesign, because referrals pile up"));
  const std::string both = text(seen(90, 30), seen(90, 28));
  INFO(both);
  CHECK(says(both, "end: no number for either pathway, because referrals pile up"));
}

TEST_CASE("the others are told with the sum, and not where it is not known") {
  Comparison made = compared(test::small_current(), test::small_redesign());
  Pairing& pairing = made.pairings.front();
  // Nurse 5.25 and GP 1.5 freed, administrator 1 more.
  CHECK(others_sentence(pairing) ==
        "Also freed, in hours a week: Gp (1.5). Asked for more, in hours a week: Admin (1.0). All together it is 5.8 "
        "hours a week less.");
  pairing.parties[2] = simulated(pairing.parties[2], -2, -1, 0.5, 0.5);
  CHECK(others_sentence(pairing) ==
        "Not clear: Admin. Also freed, in hours a week: Gp (1.5). Nobody is known to be asked for more hours.");
  Comparison back = compared(test::small_redesign(), test::small_current());
  CHECK(says(others_sentence(back.pairings.front()), "Also asked for more, in hours a week: Gp (1.5)."));
  CHECK(says(others_sentence(back.pairings.front()), "All together it is 5.8 hours a week more."));
  const Comparison alone = compared(seen(20, 30), seen(20, 15));
  CHECK(others_sentence(alone.pairings.front()) ==
        "Nobody is asked for more hours: what is freed is not moved to anybody else.");
  const Comparison takes = compared(seen(20, 15), seen(20, 30));
  CHECK(others_sentence(takes.pairings.front()).empty());  // there is nobody else
}

TEST_CASE("before anybody acts they read where the change is and that its numbers are assumed") {
  const auto file = [](const char* minutes) {
    return test::written(std::string("pathway: p\ndemand: {referrals: 20 per week}\nroles: {nurse: {wte: 1}}\n"
                                     "steps: {see: {work: {nurse: ") +
                         minutes + " min}, then: done}}\nexits: {done: treated}\n");
  };
  CHECK(before_you_act(compared(file("30"), file("15"))) ==
        "All 6 numbers in the files are assumed. The largest part of the change for Nurse is at 'See': 5.0 hours a "
        "week less. Time it in your service for two weeks, write the numbers with `basis: local`, and compare again. "
        "`refpath sensitivity` with the same files says which of the numbers the answer rests on, and how likely it "
        "holds "
        "when the guesses may be wrong.");
  CHECK(says(before_you_act(compared(file("30"), file("29"))), "Time the work, and count the referrals,"));
  CHECK(before_you_act(compared(seen(20, 30), seen(20, 15))).empty());  // built, not written: nobody's assumption
}

TEST_CASE("what is different is counted by kind") {
  const auto one = [](StructuralDifference::Kind kind, ThingKind thing, const char* name) {
    StructuralDifference made;
    made.kind = kind;
    made.thing = thing;
    made.name = made.to_name = name;
    return made;
  };
  using Kind = StructuralDifference::Kind;
  CHECK(structure_summary({one(Kind::removed, ThingKind::role, "a"), one(Kind::removed, ThingKind::step, "b"),
                           one(Kind::removed, ThingKind::step, "c"), one(Kind::added, ThingKind::exit, "d"),
                           one(Kind::changed, ThingKind::step, "e"), one(Kind::moved, ThingKind::step, "e")}) ==
        "1 role and 2 steps removed; 1 exit added; 1 step changed or moved");
  CHECK(structure_summary({}).empty());
}

TEST_CASE("what guards found stands under the headline") {
  const auto file = [](const char* then) {
    return std::string(
               "pathway: p\ndemand: {referrals: 10 per week}\nroles: {nurse: {wte: 1}}\n"
               "steps: {see: {work: {nurse: 60 min}, then: ") +
           then + "}}\nexits: {done: treated, refused: declined}\n";
  };
  const Comparison made = compared(file("{refused: 10%, done: rest}"), file("{refused: 60%, done: rest}"));
  const std::vector<std::string> sentences = headline(made, made.pairings.front());
  REQUIRE(sentences.size() > 1);
  CHECK(sentences[1] == "Read with care: 40.0 % of referrals end with help, advice or a way on, instead of 90.0 %.");
}

TEST_CASE("shorter waits name the people who have more time") {
  const auto staffed = [](const char* role) {
    return std::string("pathway: p\ndemand: {referrals: 10 per week}\nroles: {nurse: {") + role +
           "}}\nsteps: {see: {work: {nurse: 60 min}, then: done}}\nexits: {done: treated}\n";
  };
  const Comparison made =
      compared(staffed("wte: 1, background: 20 h per week"), staffed("wte: 2, background: 20 h per week"), 12);
  const std::string text = in_one(headline(made, made.pairings.front()));
  INFO(text);
  CHECK(says(text, "Nurse (1 -> 2 WTE): 10.0 hours a week"));
  CHECK(says(text, "waits, not hours: they are shorter, because Nurse has 75 hours a week at work instead of 37.5."));
  CHECK(says(text, "Hours from referral to end: "));
}

TEST_CASE("waits that hardly change are not said to be longer where people finish sooner") {
  const auto file = [](const char* delay) {
    return std::string(
               "pathway: p\ndemand: {referrals: 10 per week}\nroles: {nurse: {wte: 1}}\n"
               "steps: {see: {delay: ") +
           delay + ", work: {nurse: 60 min}, then: done}}\nexits: {done: treated}\n";
  };
  const Comparison made = compared(file("20 working days"), file("15 working days"), 12);
  const std::string text = in_one(headline(made, made.pairings.front()));
  INFO(text);
  CHECK(says(text, "Waits hardly change; time to the end is "));
  CHECK(says(text, " days shorter, because the delays in the files differ."));
  CHECK_FALSE(says(text, "What changes is waits"));
}

TEST_CASE("hours beside a limit are told with the digits that tell them from it") {
  CHECK(hours_beside(0.498, 0.5) == "0.498 hours");
  CHECK(hours_beside(0.5, 0.5) == "0.5 hours");
  CHECK(hours_beside(8, 0.5) == "8.0 hours");
  CHECK(limit_words(0.004) == "0.004 hours");
  const Comparison little = compared(seen(1, 60), seen(1, 59));  // a minute a week
  CHECK(says(in_one(headline(little, little.pairings.front())), "Frees less than 0.05 hours a week"));
}

TEST_CASE("a file that is compared with itself gives its numbers once") {
  std::vector<Variant> variants;
  for (const char* name : {"current", "redesign"})
    variants.push_back(variant(name,
                               test::written("pathway: p\nroles: {nurse: {wte: 1}}\n"
                                             "steps: {see: {work: {nurse: 30 min}, then: done}}\n"
                                             "exits: {done: treated}\n"),
                               "same"));
  const Comparison made = compare(std::move(variants), std::nullopt);
  CHECK(bases_of_all(made).total() == 2);
}
