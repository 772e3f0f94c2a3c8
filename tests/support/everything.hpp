// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace refpath::test {

/// A pathway file in which every construct of the format has a part, but `backlog` (with which there is no warm-up) and
/// `at_least`.
inline constexpr const char* everything = R"(pathway: Everything
starts_on: 2026-01-05
closed: [2026-04-03]
office_hours: Mon-Fri 09:00-17:00
attributes: {urgency: {urgent: 20%, routine: rest}}
priority: {urgency: [urgent, routine]}
demand:
  sources:
    gps: {referrals: 5 per week, first_step: triage, group_size: {1: 80%, 2: rest}}
    school: {referrals: {Mon: 1, Wed: 1}, first_step: triage, with: {urgency: {urgent: 40%, routine: rest}}}
roles:
  nurse: {wte: 2, availability: 90%, background: {hours: 8 h per week, in: 20 min}, caseload: 40, cost: 30 GBP per hour, group: clinical}
  therapist: {people: {ann: Mon-Wed 09:00-17:00, bob: Wed-Fri 09:00-17:00}, group: clinical}
  admin: {wte: 0.6}
  carer: {who: volunteer}
places:
  room: {number: 2, cost: 20 GBP per day}
meetings:
  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1, therapist: 1}, room_for: 8, held: if 1 wait}
clinics:
  assessment: {starts: [Wed 09:00, Thu 09:00], slots: 4 of 45 min, attend: {therapist: 1}, notice: 1 day, kept: [{slots: 1, for: {urgency: urgent}, until: 1 working day}]}
counts:
  story_told: {better: fewer}
  forms: {label: Forms filled in, better: fewer, unit: forms}
steps:
  triage:
    work: {nurse or therapist: 10/15/25 min}
    counts: {story_told: 1, forms: 1}
    tries: {at_most: 3, then: not_suitable}
    then:
      chase: 15%
      urgent_visit: {when: {urgency: urgent}, delay: 1 working day}
      assess: rest
  chase: {delay: {by: {urgency: {urgent: 1 day, routine: 1/2/4 working days}}}, work: {admin: 5 min}, then: triage}
  urgent_visit: {work: {nurse and carer: 45 min}, together: true, time_kind: contact, at_close: do_not_start, fee: 12 GBP, then: prepare}
  assess:
    clinic: assessment
    leaves: {after: 3/4/8 weeks, then: gave_up}
    missed: {share: 12%, then: {assess: 70%, not_attended: rest}}
    counts: {story_told: 1}
    then: discuss
  discuss: {meeting: huddle, milestone: agreed, then: prepare}
  prepare: {all_of: [letter, look], then: quick}
  letter: {work: {admin: 10 min}}
  look: {work: {nurse: {contact: 10 min, travel: 20 min}}}
  quick: {first_of: [text, call], then: treat}
  text: {delay: {exponential: 1 day}, work: {admin: 2 min}}
  call: {delay: 1 day, work: {nurse: 5 min}}
  treat:
    work: {nurse: {contact: 40-50 min}}
    repeat: {times: 3, every: 1 week}
    full: {waiting: 12, then: elsewhere}
    takes: [room]
    frees: [room]
    same_person_as: look
    then: review
  review: {work: {nurse: {contact: 20 min}}, same_person_as: treat, matches: close, then: {done: 95%, died: rest}}
exits:
  done: {kind: treated, counts: {forms: 1}, fee: 3 GBP, keeps: {nurse: 2 weeks}}
  gave_up: gave_up
  not_attended: dna
  not_suitable: declined
  elsewhere: redirected
  died: died
targets:
  soon: {from: referred, to: agreed, within: 4 weeks, share: 80%, only: {urgency: routine}}
run: {warm_up: 10 weeks}
)";

}  // namespace refpath::test
