// SPDX-License-Identifier: Apache-2.0
// What the rules of care say of waits and of stories told again, in the situations that their examples do not show.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {

using test::said_of;

TEST_CASE("A wait beside a branch in which somebody does something has an owner") {
  const auto waits = [](const std::string& beside) {
    return said_of(
        "roles: {gp: {wte: 2}, worker: {wte: 2, caseload: 30}}\n"
        "meetings: {panel: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}}}\n"
        "steps:\n"
        "  refer: {work: {gp: 10 min}, then: wait}\n"
        "  wait: {all_of: [on_the_list, beside], then: panel_meets}\n"
        "  on_the_list: {delay: 8 weeks}\n"
        "  beside: " +
        beside + "\n  panel_meets: {meeting: panel, then: treat}\n  treat: {work: {worker: 60 min}, then: out}\n");
  };
  const std::string ownerless =
      "wait-without-owner: 8 weeks pass on average in 'on_the_list', in which nobody works on the referral and nobody "
      "has it on a caseload\n";
  CHECK(waits("{work: {gp: 20 min}, repeat: {times: 8, every: 1 week}}") == "");
  CHECK(waits("{delay: 1 week, meeting: panel}") == "");
  CHECK(waits("{delay: 1 week, takes: [worker]}") == "");
  CHECK(waits("{takes: [worker], then: held}\n  held: {delay: 2 weeks}") == "");
  CHECK(waits("{delay: 1 week, then: call}\n  call: {work: {gp: 20 min}}") == "");
  CHECK(waits("{all_of: [p, q]}\n  p: {delay: 1 day}\n  q: {work: {gp: 5 min}}") == "");
  // Nothing is done in the other branch; what is done behind the split comes too late.
  CHECK(waits("{delay: 2 weeks}") == ownerless);
  CHECK(waits("{all_of: [p, q]}\n  p: {delay: 1 day}\n  q: {delay: 2 days}") == ownerless);
}

TEST_CASE("Who is in a place is looked after there") {
  const auto beds = [](const std::string& takes, const std::string& frees) {
    return said_of(
        "roles: {nurse: {wte: 2}}\nplaces: {bed: {number: 10}}\nsteps:\n"
        "  admit: {" +
        takes + "work: {nurse: 60 min}, " + frees +
        "then: discharge}\n"
        "  discharge: {delay: 6 weeks, work: {nurse: 45 min}, then: out}\n");
  };
  const std::string ownerless =
      "wait-without-owner: 6 weeks pass on average before 'discharge', in which nobody works on the referral and "
      "nobody has it on a caseload\n";
  CHECK(beds("takes: [bed], ", "") == "");
  CHECK(beds("takes: [bed], ", "frees: [bed], ") == ownerless);
  CHECK(beds("", "").find(ownerless) != std::string::npos);  // beside the place that nobody takes
}

}  // namespace refpath
