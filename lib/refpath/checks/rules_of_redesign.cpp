// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_redesign() {
  return {
      {{"idle-change", Severity::warning, "A change of a redesign changes nothing",
        "What it is to say was forgotten, or is there already; it would stand in every table with a gain of nothing.",
        "based_on: current.yaml\n"
        "changes:\n"
        "  shorter_form:\n"
        "    change:\n"
        "      steps: {refer: {work: {gp: 12 min}}}\n",
        "based_on: current.yaml\n"
        "changes:\n"
        "  shorter_form:\n"
        "    change:\n"
        "      steps: {refer: {work: {gp: 6 min}}}\n"},
       idle_change},
      {{"less-contact", Severity::warning, "A redesign cuts contact time by more than 20 %",
        "Time with people is what a service is for; a redesign is meant to free time from paperwork and waiting. Slots "
        "of clinics to which somebody comes count as contact. Time that is lost to people who do not come is none, and "
        "of several who are there for the same minutes the person has no more than of one; it is told where both what "
        "is given and what the person has fall so far. `refpath compare` tells it as `guard-contact`.",
        "based_on: care.yaml\n"
        "changes:\n"
        "  shorter_visit:\n"
        "    change:\n"
        "      steps: {visit: {work: {nurse: {contact: 30 min, admin: 20 min}}}}\n",
        "based_on: care.yaml\n"
        "changes:\n"
        "  shorter_notes:\n"
        "    change:\n"
        "      steps: {visit: {work: {nurse: {contact: 60 min, admin: 5 min}}}}\n"},
       less_contact},
      {{"exit-kind-gone", Severity::warning, "A redesign drops a kind of exit that some people take",
        "People who give up or are declined do not vanish because the map has no arrow for them. `refpath compare` "
        "tells it as `guard-exit-kind`.",
        "based_on: care.yaml\n"
        "changes:\n"
        "  visit_everybody:\n"
        "    remove: {steps: {call: visit}, exits: [advice]}\n",
        "based_on: care.yaml\n"
        "changes:\n"
        "  shorter_call:\n"
        "    change:\n"
        "      steps: {call: {work: {nurse: 5 min}}}\n"},
       exit_kind_gone},
      {{"other-demand", Severity::warning, "A redesign changes how many referrals come, or what they are like",
        "Hours depend on how many people are referred, from where, and what they are like. With other demand it is not "
        "clear what the redesign itself does. `refpath compare` tells it as `guard-demand`.",
        "based_on: care.yaml\n"
        "changes:\n"
        "  fewer:\n"
        "    change:\n"
        "      demand: {referrals: 4 per week}\n",
        "based_on: care.yaml\n"
        "changes:\n"
        "  sooner:\n"
        "    change:\n"
        "      steps: {visit: {delay: 2 days}}\n"},
       other_demand},
  };
}

}  // namespace refpath
