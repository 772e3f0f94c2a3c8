// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

namespace refpath {

Codes codes_of_keys() {
  return {
      {"unknown-key", Severity::error, "A key is not part of the format here",
       "A misspelt key would silently do nothing.",
       "steps:\n"
       "  refer:\n"
       "    dealy: 2 days\n"
       "    then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    delay: 2 days\n"
       "    then: taken_on\n"},
      {"duplicate-key", Severity::error, "A key is written twice", "Only one of the two values could hold.",
       "steps:\n"
       "  refer:\n"
       "    delay: 2 days\n"
       "    delay: 3 days\n"
       "    then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    delay: 3 days\n"
       "    then: taken_on\n"},
      {"missing-key", Severity::error, "Something that is needed is left out",
       "There is no value that would be right for everybody.",
       "steps:\n"
       "  refer: {work: {gp: 12 min}}\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}\n"},
      {"one-of", Severity::error, "Two keys stand together of which only one can hold",
       "A step is done in one way, and two ways are two steps; people are counted or named.",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, lasts: 30 min}\n"
       "steps:\n"
       "  refer: {work: {gp: 12 min}, meeting: huddle, then: taken_on}\n",
       "meetings:\n"
       "  huddle: {starts: Tue 14:00, lasts: 30 min}\n"
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: decide}\n"
       "  decide: {meeting: huddle, then: taken_on}\n"},
      {"needs-work", Severity::error, "A key says how work is done where there is none", "It would do nothing.",
       "steps:\n"
       "  refer: {at_close: finish, then: taken_on}\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, at_close: finish, then: taken_on}\n"},
      {"nothing", Severity::error, "A key has no value", "An empty value could mean none, the default, or forgotten.",
       "steps:\n"
       "  refer:\n"
       "    delay:\n"
       "    then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    delay: 2 days\n"
       "    then: taken_on\n"},
      {"wrong-kind", Severity::error, "A list, a text or a mapping stands where something else is expected",
       "It cannot be read as what is needed.",
       "steps:\n"
       "  refer:\n"
       "    work: 12 min\n"
       "    then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    work: {gp: 12 min}\n"
       "    then: taken_on\n"},
      {"form", Severity::error, "A quantity is written in two forms at once, or in none that is known",
       "The first key tells what a mapping is; the others must belong to it.",
       "steps:\n"
       "  refer:\n"
       "    delay: {exponential: 3 days, basis: local}\n"
       "    then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    delay: {value: {exponential: 3 days}, basis: local}\n"
       "    then: taken_on\n"},
      {"format", Severity::error, "The file is written in another version of the format",
       "Keys may mean something else there.", "format: 2\n", "format: 1\n"},
      {"unknown-word", Severity::error, "A word is none of those that can stand here",
       "A misspelt word would silently mean something else.",
       "exits:\n"
       "  taken_on: caseloud\n"
       "  advice: advice\n",
       "exits:\n"
       "  taken_on: caseload\n"
       "  advice: advice\n"},
      {"bad-name", Severity::error, "A name breaks the rules for names",
       "Names are keys of results and must mean the same to every program.",
       "roles:\n"
       "  GP: {wte: 2}\n",
       "roles:\n"
       "  gp: {label: GP, wte: 2}\n"},
      {"duplicate-name", Severity::error, "One name stands for two things",
       "Results are keyed by names: steps, exits and milestones share one set, roles, groups, meetings, clinics and "
       "places another.",
       "steps:\n"
       "  refer: {then: advice}\n"
       "  advice: {then: taken_on}\n"
       "exits: {taken_on: caseload, advice: advice}\n",
       "steps:\n"
       "  refer: {then: advise}\n"
       "  advise: {then: taken_on}\n"
       "exits: {taken_on: caseload, advice: advice}\n"},
      {"unknown-name", Severity::error, "Something is named that is not described",
       "A misspelt name would lead nowhere.",
       "steps:\n"
       "  refer: {then: taken_no}\n",
       "steps:\n"
       "  refer: {then: taken_on}\n"},
  };
}

}  // namespace refpath
