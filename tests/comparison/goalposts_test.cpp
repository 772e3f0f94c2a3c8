// SPDX-License-Identifier: Apache-2.0
// What is called the same and is not the same gets no verdict.
#include "refpath/comparison/goalposts.hpp"

#include "catch.hpp"
#include "support/compared.hpp"

using namespace refpath;
using test::compared;
using test::says;

namespace {

/// A call after a working day and a visit ten later; `call` and `visit` are further keys of the steps.
std::string file(const std::string& targets, const std::string& call, const std::string& visit,
                 const std::string& better = "fewer") {
  return "pathway: p\ndemand: {referrals: 10 per week}\nroles: {nurse: {wte: 1}}\n"
         "counts: {story: {label: Story told, better: " +
         better +
         "}}\n"
         "steps:\n"
         "  call: {delay: 1 working day, work: {nurse: 10 min}, counts: {story: 1}, " +
         call +
         "then: visit}\n"
         "  visit: {delay: 10 working days, work: {nurse: 30 min}, " +
         visit +
         "then: done}\n"
         "exits: {done: treated}\ntargets: {" +
         targets + "}\n";
}

const std::string seen = "milestone: seen, ";

std::string meaning(const Comparison& made) {
  for (const Diagnostic& one : made.pairings.front().guards)
    if (one.code == "guard-goalposts") return one.message;
  return "";
}

}  // namespace

TEST_CASE("a target with another limit is better in nobody's eyes") {
  const Comparison made =
      compared(file("t: {label: Seen in time, to: seen, within: 7 days, share: 80%}", "", seen),
               file("t: {label: Seen in time, to: seen, within: 28 days, share: 80%}", "", seen), 4);
  const Difference* target = find(made.pairings.front().differences, "target.t");
  REQUIRE(target != nullptr);
  CHECK(target->simulated->mean == Approx(1));  // none within a week, all within four
  CHECK_FALSE(target->verdict);
  CHECK(meaning(made) == "redesign: 'Seen in time' means 7 days in current and 28 days in redesign: not comparable");
}

TEST_CASE("another standard, another end and another step are other targets") {
  const std::string target = "t: {to: seen, within: 7 days, share: 80%}";
  CHECK(says(meaning(compared(file(target, "", seen), file("t: {to: seen, within: 7 days, share: 60%}", "", seen))),
             "has a standard of 80 % in current and 60 % in redesign"));
  CHECK(says(meaning(compared(file(target, "", seen), file("t: {within: 7 days, share: 80%}", "", seen))),
             "runs to 'seen' in current and the end of the referral in redesign"));
  CHECK(says(meaning(compared(file(target, "", seen), file(target, seen, ""))), "'seen' is reached at another step"));
  CHECK(meaning(compared(file(target, "", seen), file(target, "", seen))).empty());
}

TEST_CASE("a new step in the place of one that is gone is no other target") {
  const std::string target = "t: {to: seen, within: 7 days, share: 80%}";
  std::string after = file(target, "", seen);
  for (std::size_t at = after.find("visit"); at != after.npos; at = after.find("visit")) after.replace(at, 5, "clinic");
  CHECK(meaning(compared(file(target, "", seen), after)).empty());
}

TEST_CASE("a milestone that moves without a target is told, and keeps its verdict") {
  const Comparison made = compared(file("", "", seen), file("", seen, ""), 4);
  const Pairing& pairing = made.pairings.front();
  CHECK(is_at_another_step(made.variants[0].pathway, made.variants[1].pathway, pairing.matches, "seen"));
  CHECK(find(pairing.differences, "elapsed.seen")->verdict == Verdict::better);
  CHECK(meaning(made).empty());
}

TEST_CASE("a count of which more is better in one file only has no better way") {
  const Comparison made = compared(file("", "", "counts: {story: 1}, "), file("", "", "counts: {story: 2}, ", "more"));
  const Difference* told = find(made.pairings.front().differences, "counts.story");
  REQUIRE(told != nullptr);
  CHECK(*told->exact == Approx(1));
  CHECK(told->better == Better::neither);
  bool listed = false;
  for (const auto& one : made.pairings.front().structure) listed = listed || one.aspect == "better";
  CHECK(listed);
}
