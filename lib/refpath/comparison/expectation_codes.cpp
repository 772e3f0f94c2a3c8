// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/expected.hpp"

namespace refpath {

const Codes& expectation_codes() {
  static const Codes codes = {
      {"expect-failed", Severity::error, "A measure is not what the file says that it must be",
       "What was agreed no longer holds: the numbers were changed since, or never gave it.",
       "roles: {gp: {wte: 1, background: 30 h per week}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: load.gp, at_most: 85%}]\n",
       "roles: {gp: {wte: 1, background: 25 h per week}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: load.gp, at_most: 85%}]\n"},
      {"expect-measure", Severity::error, "There is no such measure of this pathway", "It would never be looked at.",
       "roles: {gp: {wte: 1}}\n"
       "expect: [{measure: load.pg, at_most: 85%}]\n",
       "roles: {gp: {wte: 1}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: load.gp, at_most: 85%}]\n"},
      {"expect-unit", Severity::error, "What a measure is held against is in another unit",
       "Hours and shares cannot be compared.",
       "roles: {gp: {wte: 1}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: load.gp, at_most: 30 h per week}]\n",
       "roles: {gp: {wte: 1}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: load.gp, at_most: 85%}]\n"},
      {"expect-needs-runs", Severity::note, "What a file expects can only be decided by simulating",
       "`refpath check` computes and does not simulate; `refpath compare` does both.",
       "roles: {gp: {wte: 1}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: wait, at_most: 1 day}]\n",
       "roles: {gp: {wte: 1}}\n"
       "demand: {referrals: 20 per week, first_step: refer}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
       "expect: [{measure: load.gp, at_most: 85%}]\n"},
  };
  return codes;
}

}  // namespace refpath
