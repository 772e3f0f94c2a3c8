// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/compare.hpp"

namespace refpath {

const Codes& comparison_codes() {
  static const Codes codes = {
      {"guard-contact", Severity::warning, "The redesign cuts contact time by more than 20 %",
       "Time with people is what a service is for. A redesign is meant to free time from paperwork and waiting.",
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
      {"guard-leave", Severity::warning, "More referrals leave a wait, or find a list closed, in the redesign",
       "Who leaves or is sent away asks for no more hours. It is told when it is no chance and at least 1 in 100 "
       "referrals more.",
       "assess: {work: {nurse: 60 min}, full: {waiting: 5, then: elsewhere}}",
       "assess: {work: {nurse: 60 min}, full: {waiting: 20, then: elsewhere}}"},
      {"guard-load", Severity::warning, "The redesign raises somebody's load to 85 % or more",
       "Above 85 % waits grow fast, at 100 % they grow without end. Hours freed for one role may have moved to "
       "another.",
       "", ""},
      {"guard-people", Severity::warning, "A role has other hours of work, or other work, in the redesign",
       "Waits and load depend on how many people there are and on what else they do. With more people it is not only "
       "the redesign that is compared.",
       "nurse: {wte: 2, background: 11.5 h per week}", "nurse: {wte: 1, background: 11.5 h per week}"},
      {"saturated", Severity::warning, "Somebody is asked for more hours than there are",
       "When a role is asked for more than it has, part of the work that a redesign avoids was never done. Only the "
       "fall in "
       "hours worked is time released.",
       "", ""},
  };
  return codes;
}

}  // namespace refpath
