// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_targets() {
  return {
      {{"milestone-twice", Severity::note, "A referral can reach a milestone a second time",
        "Targets and elapsed times count the first time only, which is not what everybody takes the milestone for.",
        "steps:\n"
        "  call: {work: {gp: 10 min}, milestone: seen, then: visit}\n"
        "  visit: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n",
        "steps:\n"
        "  call: {work: {gp: 10 min}, milestone: talked_to, then: visit}\n"
        "  visit: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n"},
       milestone_twice},
      {{"target-off-route", Severity::warning, "A target counts nobody, because no route leads by its milestones",
        "Its result would be empty. Usually the milestones stand in another order than on the way, or at a step to "
        "which these referrals do not come.",
        "steps:\n"
        "  call: {work: {gp: 10 min}, milestone: talked_to, then: visit}\n"
        "  visit: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "targets:\n"
        "  soon: {from: seen, to: talked_to, within: 2 weeks, share: 90%}\n",
        "steps:\n"
        "  call: {work: {gp: 10 min}, milestone: talked_to, then: visit}\n"
        "  visit: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "targets:\n"
        "  soon: {from: talked_to, to: seen, within: 2 weeks, share: 90%}\n"},
       target_off_route},
      {{"target-bypassed", Severity::note, "Some go the whole way without the milestone of a target",
        "A target counts those who reach its milestone. Who ends as others do (caseload, treated, placed) by a route "
        "without it is left out of the share, however long it took.",
        "steps:\n"
        "  triage: {work: {gp: 5 min}, then: {visit: 80%, fast: rest}}\n"
        "  visit: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "  fast: {work: {gp: 40 min}, then: taken_on}\n"
        "targets:\n"
        "  soon: {from: referred, to: seen, within: 2 weeks, share: 90%}\n",
        "steps:\n"
        "  triage: {work: {gp: 5 min}, then: {visit: 80%, fast: rest}}\n"
        "  visit: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "  fast: {work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "targets:\n"
        "  soon: {from: referred, to: seen, within: 2 weeks, share: 90%}\n"},
       target_bypassed},
      {{"target-too-soon", Severity::warning, "No referral can meet a target, however free everybody is",
        "The shortest delays and times of work on the quickest route are together longer than the target allows, so "
        "that it is met by nobody.",
        "steps:\n"
        "  visit: {delay: 3/4/6 weeks, work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "targets:\n"
        "  soon: {from: referred, to: seen, within: 2 weeks, share: 90%}\n",
        "steps:\n"
        "  visit: {delay: 1/2/6 weeks, work: {gp: 40 min}, milestone: seen, then: taken_on}\n"
        "targets:\n"
        "  soon: {from: referred, to: seen, within: 2 weeks, share: 90%}\n"},
       target_too_soon},
  };
}

}  // namespace refpath
