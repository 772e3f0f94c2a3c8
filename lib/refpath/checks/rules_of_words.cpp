// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_words() {
  return {
      {{"near-names", Severity::note,
        "Two names differ by one letter more, by two that are swapped, or by an underscore",
        "One of them may be a slip of the other; and who reads tables and maps takes one for the other.",
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: {write_up: 50%, writeup: rest}}\n"
        "  write_up: {work: {gp: 20 min}, then: taken_on}\n"
        "  writeup: {work: {gp: 10 min}, then: taken_on}\n",
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: {write_up: 50%, short_note: rest}}\n"
        "  write_up: {work: {gp: 20 min}, then: taken_on}\n"
        "  short_note: {work: {gp: 10 min}, then: taken_on}\n"},
       near_names},
      {{"missing-labels", Severity::note, "Most have a label, and a few have none",
        "Labels are what people read in tables, maps and reports; a name such as `mh_nurse` is for the file. It is "
        "told of steps, roles and exits, each by themselves, where three or more of them have one, and at least twice "
        "as "
        "many as those without whose names make no good label: several words, or initials.",
        "steps:\n"
        "  refer: {label: GP writes the referral, work: {gp: 12 min}, then: screen}\n"
        "  screen: {label: Team screens it, work: {gp: 10 min}, then: call}\n"
        "  call: {label: Nurse calls the person, work: {gp: 10 min}, then: write_up}\n"
        "  write_up: {work: {gp: 20 min}, then: taken_on}\n",
        "steps:\n"
        "  refer: {label: GP writes the referral, work: {gp: 12 min}, then: screen}\n"
        "  screen: {label: Team screens it, work: {gp: 10 min}, then: call}\n"
        "  call: {label: Nurse calls the person, work: {gp: 10 min}, then: write_up}\n"
        "  write_up: {label: GP writes it up, work: {gp: 20 min}, then: taken_on}\n"},
       missing_labels},
      {{"no-source", Severity::warning, "A number is said to be published, and nobody says where",
        "Who reads the result cannot look it up, and may trust it more than a guess.",
        "steps:\n"
        "  refer: {work: {gp: {value: 12 min, basis: published}}, then: taken_on}\n",
        "steps:\n"
        "  refer: {work: {gp: {value: 12 min, basis: published, source: \"BJPsych Open 2022\"}}, then: taken_on}\n"},
       no_source},
  };
}

}  // namespace refpath
