// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/compare.hpp"

namespace refpath {

const Codes& comparison_codes() {
  static const Codes codes = {
      {"guard-contact", Severity::warning, "The redesign cuts contact time by more than 20 %",
       "Time with people is what a service is for. A redesign is meant to free time from paperwork and waiting. "
       "Time that is lost to people who do not come is no contact, and of several who are there for the same minutes "
       "the person has no more than of one; it is told where both what is given and what the person has fall so far.",
       "assess: {work: {nurse: {contact: 20 min, admin: 60 min}}}",
       "assess: {work: {nurse: {contact: 60 min, admin: 20 min}}}"},
      {"guard-demand", Severity::warning, "The two pathways do not get the same referrals",
       "Hours depend on how many people are referred, from where, and what they are like. With different demand it is "
       "not only the redesign that is compared.",
       "demand: {referrals: 5 per week, first_step: refer}", "demand: {referrals: 6 per week, first_step: refer}"},
      {"guard-exit-kind", Severity::warning, "A kind of exit that some people took is gone in the redesign",
       "People who gave up or were declined do not vanish because the map has no arrow for them.",
       "exits: {taken_on: caseload}", "exits: {taken_on: caseload, gave_up: gave_up}"},
      {"guard-fewer-helped", Severity::warning, "Fewer referrals end with help, advice or a way on",
       "Counted as help: caseload, treated, placed, discharged, advice, signposted, redirected. It is told when the "
       "number a week falls by more than 2 %.",
       "", ""},
      {"guard-goalposts", Severity::warning, "A target or a count does not mean the same in both",
       "A target with another limit, standard or end, or whose milestone another step reaches, is another target by "
       "the "
       "same name: its shares stand side by side without a verdict. So does a count that is not better in the same "
       "way.",
       "seen_in_time: {to: seen, within: 28 days, share: 60%}", "seen_in_time: {to: seen, within: 7 days, share: 80%}"},
      {"guard-kind", Severity::warning, "People of one kind take clearly longer, though all together do not",
       "An average hides a small group. It is told of each value of an attribute when the time to the end rises by a "
       "difference that matters, beyond chance, and that of all referrals does not.",
       "", ""},
      {"guard-leave", Severity::warning, "More referrals leave a wait, or find a list closed, in the redesign",
       "Who leaves or is sent away asks for no more hours. It is told when it is no chance and at least 1 in 100 "
       "referrals more.",
       "assess: {work: {nurse: 60 min}, full: {waiting: 5, then: elsewhere}}",
       "assess: {work: {nurse: 60 min}, full: {waiting: 20, then: elsewhere}}"},
      {"guard-load", Severity::warning, "The redesign raises somebody's load to 85 % or more",
       "Above 85 % waits grow fast, at 100 % they grow without end. Hours freed for one role may have moved to "
       "another.",
       "", ""},
      {"guard-money", Severity::warning, "The two do not count money alike",
       "Costs in two currencies cannot be subtracted, and where an hour costs something else in the redesign, part of "
       "the difference is no time that is freed.",
       "nurse: {wte: 1, cost: 80 GBP per hour}", "nurse: {wte: 1, cost: 40 GBP per hour}"},
      {"guard-other-name", Severity::warning,
       "A role stands in one file only, and one with the same hours in the other",
       "Roles are compared by their names. The same people by another name would be freed in one file and asked for "
       "more in the other; roles that share a `group` are compared together.",
       "matron: {wte: 1}", "matron: {wte: 1, group: nursing}"},
      {"guard-people", Severity::warning, "A role has other hours of work, or other work, in the redesign",
       "Waits and load depend on how many people there are and on what else they do. With more people it is not only "
       "the redesign that is compared.",
       "nurse: {wte: 2, background: 11.5 h per week}", "nurse: {wte: 1, background: 11.5 h per week}"},
      {"guard-worth", Severity::warning, "The files do not agree on the smallest difference that matters",
       "It is agreed before anybody looks at results, and there is one for all that is compared: that of the first "
       "file "
       "that gives one, unless the command line says another.",
       "run: {worth: 2 h per week}", "run: {worth: 0.5 h per week}"},
      {"saturated", Severity::warning, "Somebody is asked for more hours than there are",
       "When a role is asked for more than it has, part of the work that a redesign avoids was never done. Only the "
       "fall in "
       "hours worked is time released.",
       "", ""},
  };
  return codes;
}

}  // namespace refpath
