// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath::test {

/// A file of one queue round the clock: so many referrals an hour come to the step `call`, which takes one of so many
/// clerks `time`, and leave by `served`. `rule`: a line of the step; it may lead out by `lost`.
[[nodiscard]] inline std::string one_line(double an_hour, int people, const std::string& time,
                                          const std::string& rule) {
  return "pathway: Line\n"
         "hours: 24/7\n"
         "demand: {referrals: " +
         std::to_string(an_hour * 168) +
         " per week, first_step: call}\n"
         "roles: {clerk: {wte: " +
         std::to_string(people) +
         "}}\n"
         "steps:\n"
         "  call:\n"
         "    work: {clerk: " +
         time +
         "}\n"
         "    " +
         rule +
         "\n"
         "    then: served\n"
         "exits: {served: treated, lost: other}\n";
}

}  // namespace refpath::test
