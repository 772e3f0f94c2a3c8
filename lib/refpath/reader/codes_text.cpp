// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

namespace refpath {

Codes codes_of_text() {
  return {
      {"encoding", Severity::error, "The file is not UTF-8",
       "Letters with accents and signs such as the pound would be read wrongly.", "", ""},
      {"control-character", Severity::error, "An invisible character stands in the file",
       "It was pasted with other text; nobody can see what it changes.", "", ""},
      {"file-too-big", Severity::error, "The file is far longer than a pathway", "It is probably another file.", "",
       ""},
      {"empty-file", Severity::error, "There is nothing in the file", "A pathway has at least a name and a step.",
       "# only a comment\n",
       "pathway: Mental-health referral\n"
       "steps: {refer: {then: taken_on}}\n"
       "exits: {taken_on: caseload}\n"},
      {"two-documents", Severity::error, "A line `---` begins a second pathway in the file",
       "Only one of them could be read, and it would not be clear which.",
       "pathway: Current\n"
       "steps: {refer: {then: taken_on}}\n"
       "exits: {taken_on: caseload}\n"
       "---\n"
       "pathway: Redesign\n",
       "pathway: Current\n"
       "steps: {refer: {then: taken_on}}\n"
       "exits: {taken_on: caseload}\n"},
      {"tab", Severity::error, "A tab stands where spaces belong",
       "Editors show tabs with different widths, so that what belongs to what is not certain.",
       "steps:\n"
       "\trefer: {then: taken_on}\n",
       "steps:\n"
       "  refer: {then: taken_on}\n"},
      {"indentation", Severity::error, "The spaces before a line fit none of the lines above it",
       "Indentation says what belongs to what.",
       "steps:\n"
       "  refer:\n"
       "    work: {gp: 12 min}\n"
       "   then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    work: {gp: 12 min}\n"
       "    then: taken_on\n"},
      {"bracket", Severity::error, "A bracket is not closed, or closes nothing",
       "What follows would be taken for a part of it.",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}\n"},
      {"quote-not-closed", Severity::error, "A quote is not closed where its text ends",
       "What follows would be taken for a part of the text.",
       "summary: \"From referral to first visit\n"
       "steps:\n"
       "  refer: {then: taken_on}\n",
       "summary: \"From referral to first visit\"\n"
       "steps:\n"
       "  refer: {then: taken_on}\n"},
      {"quotes", Severity::error, "A text needs quotes, or has them in the wrong place",
       "Some signs have a meaning of their own at the beginning of a text.", "summary: @home service\n",
       "summary: \"@home service\"\n"},
      {"colon-in-text", Severity::error, "A text has a colon and a space in it",
       "A colon and a space begin a value, so that the text would end before it.",
       "steps:\n"
       "  refer:\n"
       "    label: Form: page 1\n"
       "    then: taken_on\n",
       "steps:\n"
       "  refer:\n"
       "    label: \"Form: page 1\"\n"
       "    then: taken_on\n"},
      {"colon-space", Severity::error, "There is no space after the colon of a key",
       "Without the space the key and its value are one word.",
       "steps:\n"
       "  refer:\n"
       "    then: {taken_on: {share:100%}}\n",
       "steps:\n"
       "  refer:\n"
       "    then: {taken_on: {share: 100%}}\n"},
      {"comma-in-text", Severity::error, "A comma inside brackets ends a text",
       "Inside {} and [] a comma separates two parts.",
       "steps:\n"
       "  refer:\n"
       "    then: {advice: {share: 20%, because: too little information, wrong form}, taken_on: rest}\n",
       "steps:\n"
       "  refer:\n"
       "    then: {advice: {share: 20%, because: \"too little information, wrong form\"}, taken_on: rest}\n"},
      {"cut-by-hash", Severity::error, "A ` #` begins a comment and cuts a text off",
       "The words after it would be lost.",
       "roles:\n"
       "  gp: {wte: 2}\n"
       "  nurse:\n"
       "    label: Band #6 nurse\n",
       "roles:\n"
       "  gp: {wte: 2}\n"
       "  nurse:\n"
       "    label: \"Band #6 nurse\"\n"},
      {"other-yaml", Severity::error, "Other programs read this text as a number, a date, or yes and no",
       "A file should mean the same in every program that reads it.", "source: 2026-03-01\n",
       "source: \"2026-03-01\"\n"},
      {"alias", Severity::error, "A `*` repeats a part that was not marked, or that contains itself",
       "It stands for nothing that could be read.", "summary: *text\n", "summary: \"*text\"\n"},
      {"yaml-tag", Severity::error, "A text begins with `!`", "YAML takes the word after it for a type.",
       "summary: !important pathway\n", "summary: \"!important pathway\"\n"},
      {"too-deep", Severity::error, "The file is nested too deep",
       "A pathway needs about six levels; more is a slip of brackets or indentation.",
       "steps: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n", "steps: {refer: {then: taken_on}}\n"},
      {"too-many", Severity::error, "There are more steps, roles or the like than in any pathway",
       "Every answer is worked out for each of them, some for every two of them.", "", ""},
      {"too-long", Severity::error, "A text is longer than people read",
       "It is shown in tables and pictures, in which nothing else would be seen.", "", ""},
      {"many-errors", Severity::error, "There are more errors than are told",
       "Nobody mends so many at once, and one slip can cause many.", "", ""},
      {"path-outside", Severity::error, "A file is named that is outside of the folder of the definition",
       "A definition may come from somebody else, and what it names is read and shown.",
       "based_on: ../secret/current.yaml\n"
       "pathway: Redesign\n"
       "changes: {second_nurse: {change: {roles: {nurse: {wte: 2}}}}}\n",
       "based_on: current.yaml\n"
       "pathway: Redesign\n"
       "changes: {second_nurse: {change: {roles: {nurse: {wte: 2}}}}}\n"},
      {"too-many-parts", Severity::error, "The file has more parts than any pathway",
       "Parts that repeat parts grow beyond what can be read.",
       "summary: &a [x, x, x, x, x, x, x, x, x, x]\n"
       "steward: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
       "source: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
       "steps: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
       "exits: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\n",
       "summary: From referral to first visit\n"},
      {"yaml", Severity::error, "A line cannot be read as a key and its value",
       "Every line says `key: value`, or is an item of a list.",
       "pathway: Mental-health referral\n"
       "steps:\n"
       "  refer\n"
       "  screen: {then: taken_on}\n",
       "pathway: Mental-health referral\n"
       "steps:\n"
       "  refer: {then: screen}\n"
       "  screen: {then: taken_on}\n"},
  };
}

}  // namespace refpath
