// SPDX-License-Identifier: Apache-2.0
// What the rules of redesigns say of a file of changes and of a whole file that names what it is compared with.
#include <map>

#include "catch.hpp"
#include "refpath/checked.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/reader/draft.hpp"

namespace refpath {
namespace {

const std::string clinic_before =
    "pathway: Care\n"
    "demand: {referrals: 6 per week, first_step: call}\n"
    "roles: {nurse: {wte: 1}}\n"
    "steps:\n"
    "  call: {work: {nurse: 10 min}, then: {advice: 20%, visit: rest}}\n"
    "  visit: {delay: 2 weeks, work: {nurse: {contact: 60 min, admin: 20 min}}, then: taken_on}\n"
    "exits: {taken_on: caseload, advice: advice}\n";

Open opening(const std::string& before) {
  return [before](const std::string& path) -> Opened {
    if (path == "care.yaml") return before;
    return std::nullopt;
  };
}

std::string messages(const Diagnostics& all) {
  std::string text;
  for (const Diagnostic& one : all) text += std::to_string(one.at.line) + " " + one.code + ": " + one.message + "\n";
  return text;
}

// All that check says of the changes of a redesign, with their lines.
std::string said_of_changes(const std::string& changes, const std::string& before = clinic_before) {
  const Draft draft("a.yaml", "pathway: Redesign\nbased_on: care.yaml\nchanges:\n" + changes, opening(before));
  const Reading reading = draft.read();
  if (!reading.pathway) return messages(reading.diagnostics);
  return messages(tools::checked_after_each(draft, reading));
}

// The same of a whole file, held against the one that it says it is compared with.
std::string said_of_whole(const std::string& text, const std::string& before = clinic_before) {
  const Open open = opening(before);
  const Draft draft("a.yaml", text, open);
  const Reading reading = draft.read();
  if (!reading.pathway) return messages(reading.diagnostics);
  const auto from = tools::before_of(reading, draft, open);
  return messages(tools::checked(*reading.pathway, from ? &*from : nullptr));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("Contact time may fall by a fifth and no more, whatever becomes of paperwork") {
  const auto visit = [](const std::string& times) {
    return said_of_changes("  shorter:\n    change: {steps: {visit: {work: {nurse: " + times + "}}}}\n");
  };
  CHECK(visit("{contact: 48 min, admin: 20 min}") == "");  // exactly a fifth less
  CHECK(visit("{contact: 60 min}") == "");
  CHECK(visit("{contact: 45 min, admin: 20 min}") ==
        "4 less-contact: contact with the person falls from 48.0 to 36.0 min per referral (25 % less)\n");
}

TEST_CASE("Time lost to people who do not come is no contact, however often they are asked again") {
  const auto visits = [](const std::string& missed) {
    return "pathway: Care\n"
           "demand: {referrals: 6 per week, first_step: visit}\n"
           "attributes: {urgency: {urgent: 20%, routine: rest}}\n"
           "roles: {nurse: {wte: 1}}\n"
           "steps:\n"
           "  visit: {delay: {by: {urgency: {urgent: 1 day, routine: 5 days}}}, work: {nurse: {contact: 60 min}}, "
           "missed: " +
           missed + ", then: taken_on}\nexits: {taken_on: caseload" +
           (missed.find("gone") == std::string::npos ? "" : ", gone: dna") + "}\n";
  };
  const auto said = [&](const std::string& missed, const std::string& redesign) {
    return said_of_changes("  other:\n    change: {steps: {visit: {" + redesign + "}}}\n", visits(missed));
  };
  // Everybody is seen once, for as long as before; 40 slots of 100 no longer go to waste.
  CHECK(said("{share: 40%, then: visit}", "missed: {share: 10%, then: visit}") == "");
  CHECK(said("{share: 40%, then: visit}", "work: {nurse: {contact: 45 min}}") ==
        "4 less-contact: contact with the person falls from 60.0 to 45.0 min per referral (25 % less)\n");
  // Half come; then three in four, for 40 or for 30 minutes.
  CHECK(said("{share: 50%, then: gone}", "work: {nurse: {contact: 40 min}}, missed: {share: 25%, then: gone}") == "");
  CHECK(said("{share: 50%, then: gone}", "work: {nurse: {contact: 30 min}}, missed: {share: 25%, then: gone}") ==
        "4 less-contact: contact with the person falls from 30.0 to 22.5 min per referral (25 % less)\n");
  // More do not come, so that less contact takes as long: half of 60 min instead of nine tenths.
  CHECK(said("{share: 10%, then: gone}", "missed: {share: 50%, then: gone}") ==
        "4 less-contact: contact with the person falls from 54.0 to 30.0 min per referral (44 % less)\n");
  // Of the urgent 90 % come and of the others half: 0.2 x 54 + 0.8 x 30; then 70 % of all of them, for 35 min.
  CHECK(said("{share: {by: {urgency: {urgent: 10%, routine: 50%}}}, then: gone}",
             "work: {nurse: {contact: 35 min}}, missed: {share: 30%, then: gone}") ==
        "4 less-contact: contact with the person falls from 34.8 to 24.5 min per referral (30 % less)\n");
}

TEST_CASE("The person has no more of two who are there for the same minutes than of one") {
  const auto before = [](const std::string& work) {
    return replaced(clinic_before, "{nurse: {contact: 60 min, admin: 20 min}}", work);
  };
  const auto said = [&](const std::string& from, const std::string& to) {
    const std::string roles = "roles: {nurse: {wte: 2}, therapist: {wte: 1}}\n";
    const std::string current = replaced(before(from), "roles: {nurse: {wte: 1}}\n", roles);
    return said_of_whole(replaced(replaced(before(to), "roles: {nurse: {wte: 1}}\n", roles), "pathway: Care\n",
                                  "pathway: Redesign\ncompare_with: care.yaml\n"),
                         current);
  };
  const std::string both = "{nurse and therapist: {contact: 60 min}}";
  CHECK(said(both, "{nurse: {contact: 60 min}, therapist: 20 min}").find("less-contact") == std::string::npos);
  CHECK(said("{nurse: 2 x 60 min}, time_kind: contact", "{nurse: 60 min}, time_kind: contact").find("less-contact") ==
        std::string::npos);
  // Two visits that become one take as much from those who give it.
  CHECK(said("{nurse: {contact: 60 min}, therapist: {contact: 60 min}}", both).find("less-contact") ==
        std::string::npos);
  // Four in five are visited: 48 and 32 min.
  CHECK(said(both, "{nurse and therapist: {contact: 40 min}}") ==
        "1 less-contact: contact with the person falls from 48.0 to 32.0 min per referral (33 % less)\n");
}

TEST_CASE("The change is named after which contact has fallen too far, also when each cuts a little") {
  CHECK(said_of_changes(
            "  first:\n    change: {steps: {visit: {work: {nurse: {contact: 50 min}}}}}\n"
            "  second:\n    needs: first\n    change: {steps: {visit: {work: {nurse: {contact: 40 min}}}}}\n") ==
        "6 less-contact: contact with the person falls from 48.0 to 32.0 min per referral (33 % less)\n");
}

TEST_CASE("Contact of people who may leave is compared as if nobody left, and the finding says so") {
  // Four in five come to the visit; of its 60 min of contact 40 are left: 48 and 32 a referral.
  const std::string leaving =
      replaced(clinic_before, "visit: {delay: 2 weeks,", "visit: {leaves: {after: 6 weeks, then: advice},");
  CHECK(said_of_changes("  shorter:\n    change: {steps: {visit: {work: {nurse: {contact: 40 min}}}}}\n", leaving) ==
        "4 less-contact: contact with the person falls from 48.0 to 32.0 min per referral (33 % less, if nobody left "
        "and all branches came to their end)\n");
}

TEST_CASE("A whole file is held against the file that it says it is compared with, and told at its name") {
  const std::string whole = replaced(clinic_before, "pathway: Care\n", "pathway: Redesign\ncompare_with: care.yaml\n");
  CHECK(said_of_whole(whole) == "");
  CHECK(said_of_whole(replaced(whole, "contact: 60 min", "contact: 30 min")) ==
        "1 less-contact: contact with the person falls from 48.0 to 24.0 min per referral (50 % less)\n");
  CHECK(said_of_whole(replaced(whole, "advice: advice}", "advice: signposted}")) ==
        "1 exit-kind-gone: nobody ends as 'advice' any more; before the redesign 20 % of the referrals do, by "
        "'advice'\n");
  CHECK(said_of_whole(replaced(whole, "6 per week", "5 per week")) ==
        "3 other-demand: 5 referrals a week come instead of 6 before the redesign\n");
  CHECK(said_of_whole(replaced(whole, "demand: {referrals: 6 per week, first_step: call}\n", "")) ==
        "1 other-demand: only the pathway before the redesign says how many referrals come, so that hours a week "
        "cannot be compared\n");
}

TEST_CASE("Who sends the referrals does not matter where one pathway does not say it") {
  const std::string whole = replaced(clinic_before, "pathway: Care\n", "pathway: Redesign\ncompare_with: care.yaml\n");
  const auto two = [&](const std::string& of_gps) {
    return replaced(whole, "demand: {referrals: 6 per week, first_step: call}",
                    "demand: {sources: {gps: {referrals: " + of_gps +
                        " per week, first_step: call}, themselves: {referrals: 2 per week, first_step: call}}}");
  };
  CHECK(said_of_whole(two("4")) == "");
  CHECK(said_of_whole(two("5")) == "3 other-demand: 7 referrals a week come instead of 6 before the redesign\n");
  const std::string before = replaced(two("4"), "compare_with: care.yaml\n", "");
  CHECK(said_of_whole(whole, before) == "");
  CHECK(said_of_whole(two("3"), before) ==
        "3 other-demand: 3 referrals a week come from 'gps' instead of 4 before the redesign\n");
}

TEST_CASE("Nothing is compared when the other file cannot be read") {
  const std::string whole = replaced(clinic_before, "pathway: Care\n", "pathway: Redesign\ncompare_with: gone.yaml\n");
  CHECK(said_of_whole(replaced(whole, "6 per week", "5 per week")) == "");
}

TEST_CASE("A change is idle by what it comes to, not by what it says") {
  CHECK(said_of_changes("  same:\n    change: {steps: {call: {work: {nurse: 10 min}}}}\n"
                        "  other:\n    needs: same\n    change: {steps: {call: {work: {nurse: 12 min}}}}\n") ==
        "4 idle-change: 'same' changes nothing: the pathway says the same before and after it\n");
  // The second takes back what the first did: both change something.
  CHECK(said_of_changes("  there:\n    change: {steps: {call: {work: {nurse: 12 min}}}}\n"
                        "  and_back:\n    needs: there\n    change: {steps: {call: {work: {nurse: 10 min}}}}\n") == "");
}

}  // namespace refpath
