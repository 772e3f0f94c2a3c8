// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

namespace refpath {

Codes codes_of_referrals() {
  return {
      {"by", Severity::error, "A value depends on attributes in a way that is not known",
       "Times, shares and numbers of repeats of steps and outcomes may depend on one attribute; everything else is the "
       "same for "
       "everybody.",
       "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
       "roles:\n"
       "  gp: {wte: {by: {urgency: {urgent: 1, routine: 2}}}}\n",
       "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
       "steps:\n"
       "  refer: {work: {gp: {by: {urgency: {urgent: 20 min, routine: 12 min}}}}, then: taken_on}\n"},
      {"missing-value", Severity::error, "Nothing is said of one of the values of an attribute",
       "A referral of that value would have no time, no share or no place in the queue.",
       "attributes: {urgency: {urgent: 10%, soon: 20%, routine: rest}}\n"
       "priority: {urgency: [urgent, routine]}\n",
       "attributes: {urgency: {urgent: 10%, soon: 20%, routine: rest}}\n"
       "priority: {urgency: [urgent, soon, routine]}\n"},
      {"when-overlap", Severity::error, "A referral fulfils two conditions of one step",
       "The order in the file never decides, so that conditions must exclude each other.",
       "attributes: {urgency: {urgent: 10%, routine: rest}, age: {child: 20%, adult: rest}}\n"
       "steps:\n"
       "  refer:\n"
       "    then:\n"
       "      taken_on: {when: {urgency: urgent}}\n"
       "      advice: {when: {age: child}}\n",
       "attributes: {urgency: {urgent: 10%, routine: rest}, age: {child: 20%, adult: rest}}\n"
       "steps:\n"
       "  refer:\n"
       "    then:\n"
       "      taken_on: {when: {urgency: urgent}}\n"
       "      advice: {when: {urgency: routine}}\n"},
      {"when-gap", Severity::error, "No outcome of a step is for some referrals", "They would have nowhere to go.",
       "attributes: {urgency: {urgent: 10%, soon: 20%, routine: rest}}\n"
       "steps:\n"
       "  refer:\n"
       "    then:\n"
       "      taken_on: {when: {urgency: urgent}}\n"
       "      advice: {when: {urgency: routine}}\n",
       "attributes: {urgency: {urgent: 10%, soon: 20%, routine: rest}}\n"
       "steps:\n"
       "  refer:\n"
       "    then:\n"
       "      taken_on: {when: {urgency: [urgent, soon]}}\n"
       "      advice: {when: {urgency: routine}}\n"},
      {"when-never", Severity::error, "No referral is left for an outcome",
       "An outcome without `when` is for those for whom no condition holds.",
       "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
       "steps:\n"
       "  refer:\n"
       "    then:\n"
       "      taken_on: {when: {urgency: [urgent, routine]}}\n"
       "      advice: 100%\n",
       "attributes: {urgency: {urgent: 10%, routine: rest}}\n"
       "steps:\n"
       "  refer:\n"
       "    then:\n"
       "      taken_on: {when: {urgency: urgent}}\n"
       "      advice: 100%\n"},
      {"many-classes", Severity::error, "Referrals differ in too many ways",
       "Each combination of the attributes that something depends on has exact answers of its own.", "", ""},
      {"week-table", Severity::error, "A table of arrivals by parts of the week cannot be read",
       "Each key is days, or a period of days; its number comes in each of them.",
       "demand: {referrals: {Mon: 4 per week, Tue: 3}}\n", "demand: {referrals: {Mon: 4, Tue: 3}}\n"},
      {"replay", Severity::error, "Something stands beside arrivals that are replayed",
       "Observed moments say when each referral comes, and who comes together.",
       "demand: {referrals: {replay: times.csv}, received: 24/7}\n", "demand: {referrals: {replay: times.csv}}\n"},
      {"data-file", Severity::error, "A file of data cannot be read",
       "It is looked for beside the pathway file, and must be plain text in UTF-8 with a value a line, or CSV.",
       "demand: {referrals: {replay: tmies.csv}}\n", "demand: {referrals: {replay: times.csv}}\n"},
      {"data-column", Severity::error, "A column of a file of data is not there, or is empty",
       "The first line of the file has the names of its columns.",
       "steps:\n"
       "  refer: {work: {gp: {data: minutes.csv, column: refer}}, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: {data: minutes.csv, column: refer (min)}}, then: taken_on}\n"},
      {"data-cell", Severity::error, "A cell of a file of data cannot be read",
       "It is no length of time, or no moment; leaving it out would change the result without a word.", "", ""},
      {"starts-on", Severity::error, "The first counted day is not a Monday, or is not known",
       "Results are told in whole weeks, which begin on Mondays; dates mean nothing without the first of them.",
       "closed: [2026-12-25]\n"
       "starts_on: 2026-01-06\n",
       "closed: [2026-12-25]\n"
       "starts_on: 2026-01-05\n"},
  };
}

}  // namespace refpath
