// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

namespace refpath {

Codes codes_of_values() {
  return {
      {"no-unit", Severity::error, "A number has no unit", "Twelve minutes and twelve days are both twelve.",
       "steps:\n"
       "  refer: {work: {gp: 12}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}\n"},
      {"bad-amount", Severity::error, "What a measure is held against is no amount",
       "Nobody could tell whether it holds.",
       "roles: {gp: {wte: 2}}\n"
       "expect: [{measure: load.gp, at_most: a lot}]\n",
       "roles: {gp: {wte: 2}}\n"
       "expect: [{measure: load.gp, at_most: 85%}]\n"},
      {"expect-near", Severity::error, "`near` does not say how near, or `within` stands without it",
       "No two numbers are quite the same.",
       "roles: {gp: {wte: 2}}\n"
       "expect: [{measure: load.gp, near: 85%}]\n",
       "roles: {gp: {wte: 2}}\n"
       "expect: [{measure: load.gp, near: 85%, within: 5%}]\n"},
      {"bad-unit", Severity::error, "A unit is not known here, or could mean two things",
       "`m` may be minutes or months.",
       "steps:\n"
       "  refer: {work: {gp: 12 m}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}\n"},
      {"bad-number", Severity::error, "A number is not written in plain digits",
       "Other programs read `010`, `1e3` and `1,5` in different ways.",
       "steps:\n"
       "  refer: {work: {gp: 010 min}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: 10 min}, then: taken_on}\n"},
      {"bad-count", Severity::error, "A whole number is needed, within bounds",
       "There is no half a person at a meeting.",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {gp: 1.5}}\n",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {gp: 2}}\n"},
      {"bad-duration", Severity::error, "A length of time cannot be read",
       "Times are a number and its unit, or a range of them.",
       "steps:\n"
       "  refer: {work: {gp: 8/12 min}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: 8/12/18 min}, then: taken_on}\n"},
      {"bad-order", Severity::error, "The numbers of a range are not in rising order",
       "The least comes first and the most last; otherwise one of them is wrong.",
       "steps:\n"
       "  refer: {work: {gp: 12/8/18 min}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: 8/12/18 min}, then: taken_on}\n"},
      {"mixed-units", Severity::error, "Working time and time on the calendar stand in one quantity",
       "They cannot be compared.",
       "steps:\n"
       "  refer: {delay: {value: 2 working days, between: [1 day, 3 days]}, then: taken_on}\n",
       "steps:\n"
       "  refer: {delay: {value: 2 working days, between: [1 working day, 3 working days]}, then: taken_on}\n"},
      {"no-working-time", Severity::error, "Working time is asked of a pathway that is open 24/7",
       "It does not say which hours are working hours.",
       "hours: 24/7\n"
       "steps:\n"
       "  refer: {delay: 2 working days, then: taken_on}\n",
       "hours: 24/7\n"
       "steps:\n"
       "  refer: {delay: 2 days, then: taken_on}\n"},
      {"between", Severity::error, "A range is not two values around the value",
       "The range says where the true value is believed to lie.",
       "steps:\n"
       "  refer: {delay: {value: 5 days, between: [1 day, 3 days]}, then: taken_on}\n",
       "steps:\n"
       "  refer: {delay: {value: 2 days, between: [1 day, 3 days]}, then: taken_on}\n"},
      {"bad-share", Severity::error, "A share cannot be read", "Shares are `20%`, `0.2` or `rest`.",
       "steps:\n"
       "  refer: {then: {advice: 20, taken_on: rest}}\n",
       "steps:\n"
       "  refer: {then: {advice: 20%, taken_on: rest}}\n"},
      {"share-sum", Severity::error, "The shares out of a step do not add up to 100 %",
       "Referrals would be lost, or come from nowhere.",
       "steps:\n"
       "  refer: {then: {advice: 30%, taken_on: 67%}}\n",
       "steps:\n"
       "  refer: {then: {advice: 30%, taken_on: rest}}\n"},
      {"rest-twice", Severity::error, "`rest` is written twice", "It is not clear how the rest is divided.",
       "steps:\n"
       "  refer: {then: {advice: rest, taken_on: rest}}\n",
       "steps:\n"
       "  refer: {then: {advice: 30%, taken_on: rest}}\n"},
      {"bad-rate", Severity::error, "A rate cannot be read", "A rate is how many in which time.",
       "demand: {referrals: 26 per month, first_step: refer}\n",
       "demand: {referrals: 6 per week, first_step: refer}\n"},
      {"bad-hours", Severity::error, "Hours of work cannot be read",
       "They decide when people work and how long others wait.", "hours: Mon-Fri 9-5\n",
       "hours: Mon-Fri 09:00-17:00\n"},
      {"bad-start", Severity::error, "The start of a meeting or clinic cannot be read",
       "It starts on a day, at a time.",
       "meetings:\n"
       "  huddle: {starts: \"14:00\", lasts: 30 min}\n",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, lasts: 30 min}\n"},
      {"bad-date", Severity::error, "A date cannot be read", "05/06/2026 is in May to some and in June to others.",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, every: 2 weeks, first_on: 06/01/2026, lasts: 30 min}\n",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, every: 2 weeks, first_on: 2026-01-06, lasts: 30 min}\n"},
      {"first-on", Severity::error, "`every` or `first_on` does not go with the starts",
       "It would do nothing, or the weeks would be others than those that are meant.",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, every: 2 weeks, first_on: 2026-01-07, lasts: 30 min}\n",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, every: 2 weeks, first_on: 2026-01-06, lasts: 30 min}\n"},
      {"bad-slots", Severity::error, "The slots of a clinic cannot be read",
       "A session is so many slots of one length.",
       "clinics:\n"
       "  memory: {starts: Tue 09:00, slots: 6}\n",
       "clinics:\n"
       "  memory: {starts: Tue 09:00, slots: 6 of 45 min}\n"},
      {"kept-slots", Severity::error, "More slots are kept than a session has", "There would be none for anybody else.",
       "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
       "clinics:\n"
       "  memory: {starts: Tue 09:00, slots: 6 of 45 min, kept: [{slots: 8, for: {urgency: urgent}}]}\n",
       "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
       "clinics:\n"
       "  memory: {starts: Tue 09:00, slots: 6 of 45 min, kept: [{slots: 2, for: {urgency: urgent}}]}\n"},
      {"needs-people", Severity::error, "A key is about each person of a role that does not say how many they are",
       "It would do nothing.",
       "roles:\n"
       "  nurse: {caseload: 30}\n",
       "roles:\n"
       "  nurse: {wte: 2, caseload: 30}\n"},
      {"any-of-several", Severity::error, "Work by whoever is free first is given to several at once",
       "One person does it.",
       "steps:\n"
       "  refer: {work: {gp or nurse: 2 x 12 min}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp and nurse: 12 min}, then: taken_on}\n"},
      {"meeting-overlap", Severity::error, "A meeting or clinic lasts until after its own next start",
       "The same people would be needed twice at once.",
       "meetings:\n"
       "  huddle: {starts: [Mon 09:00, Mon 10:00], lasts: 90 min}\n",
       "meetings:\n"
       "  huddle: {starts: [Mon 09:00, Mon 11:00], lasts: 90 min}\n"},
      {"bad-money", Severity::error, "A cost cannot be read", "A cost is an amount, its currency, and for which time.",
       "roles:\n"
       "  gp: {cost: £61 per hour}\n",
       "roles:\n"
       "  gp: {cost: 61 GBP per hour}\n"},
      {"currencies", Severity::error, "Costs are in two currencies", "They cannot be added up.",
       "roles:\n"
       "  gp: {cost: 128 GBP per hour}\n"
       "  nurse: {cost: 61 EUR per hour}\n",
       "roles:\n"
       "  gp: {cost: 128 GBP per hour}\n"
       "  nurse: {cost: 61 GBP per hour}\n"},
      {"target-ends", Severity::error, "A target stops its clock where it starts, or at the referral",
       "No time passes between the two.",
       "targets:\n"
       "  seen: {to: referred, within: 28 days, share: 95%}\n",
       "targets:\n"
       "  seen: {to: taken_on, within: 28 days, share: 95%}\n"},
  };
}

}  // namespace refpath
