// SPDX-License-Identifier: Apache-2.0
#include "support/beside_examples.hpp"

namespace refpath::test {

namespace {

std::optional<std::string> example_file(const std::string& path) {
  if (path == "minutes.csv") return "case,refer (min)\n1,12\n2,15\n";
  if (path == "times.csv") return "2026-01-05 09:12\n2026-01-06 14:40\n";
  if (path == "care.yaml")
    return "pathway: Care\n"
           "demand: {referrals: 6 per week, first_step: call}\n"
           "roles: {nurse: {wte: 1}}\n"
           "steps:\n"
           "  call: {work: {nurse: 10 min}, then: {advice: 20%, visit: rest}}\n"
           "  visit: {delay: 2 weeks, work: {nurse: {contact: 60 min, admin: 20 min}}, then: taken_on}\n"
           "exits: {taken_on: caseload, advice: advice}\n";
  if (path == "current.yaml")
    return "pathway: Current\n"
           "roles: {gp: {wte: 2}, nurse: {wte: 1}}\n"
           "meetings: {team: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}}}\n"
           "steps:\n"
           "  refer: {work: {gp: 12 min}, then: screen}\n"
           "  screen: {work: {nurse: 10 min}, then: {advice: 20%, decide: rest}}\n"
           "  decide: {meeting: team, then: taken_on}\n"
           "exits: {taken_on: caseload, advice: advice}\n";
  return {};
}

}  // namespace

Opened open_beside_example(const std::string& path) {
  if (path.rfind("../", 0) == 0) return Opened::outside("examples");
  return example_file(path);
}

}  // namespace refpath::test
