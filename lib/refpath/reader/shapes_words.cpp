// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/shapes.hpp"
#include "refpath/reader/values.hpp"

namespace refpath {

namespace {

template <class T, std::optional<T> (*read)(Context&, const Node&)>
void plain(Context& context, const Node& node) {
  (void)read(context, node);
}
void text(Context& context, const Node& node) {
  (void)read_text(context, node, "label");
}
void name(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a name", "screen");
  if (text == nullptr) return;
  const Complaint wrong = name_complaint(*text);
  if (!wrong.message.empty()) context.report.error(wrong, node.at);
}

constexpr std::string_view word_schema = R"({"type": "string"})";
constexpr std::string_view name_schema = R"({"type": "string", "pattern": "^[a-z][a-z0-9_]*$"})";

}  // namespace

std::vector<ShapeRow> shapes_of_words() {
  constexpr bool no = false;
  return {
      {"text",
       "Any text; in quotes when it has a colon, a comma inside {}, or looks like a number",
       no,
       word_schema,
       {"Mental-health nurse", "\"Form: page 1\"", "\"2026\""},
       {"2026", "2026-03-01", "yes", "14:00", "[a]"},
       text},
      {"name",
       "A name: lower-case letters, digits and `_`, beginning with a letter",
       no,
       name_schema,
       {"mh_nurse", "step2"},
       {"GP", "mh-nurse", "2nd", "yes"},
       name},
      {"yes_no",
       "`true` or `false`",
       no,
       R"({"type": "boolean"})",
       {"true", "false"},
       {"yes", "1"},
       plain<bool, read_yes_no>},
      {"basis",
       "Where a number comes from: `assumed`, `local` or `published`",
       no,
       R"({"enum": ["assumed", "local", "published"]})",
       {"assumed", "local", "published"},
       {"guess"},
       plain<Basis, read_basis>},
      {"step_name", "The name of a step", no, name_schema, {}, {}, nullptr},
      {"meeting_name", "The name of a meeting", no, name_schema, {}, {}, nullptr},
      {"milestone_name", "`referred`, or the name of a milestone", no, name_schema, {}, {}, nullptr},
      {"target_end", "The name of a milestone or an exit", no, name_schema, {}, {}, nullptr},
      {"who",
       "`practitioner`, `volunteer` or `person`",
       no,
       R"({"enum": ["practitioner", "volunteer", "person"]})",
       {},
       {},
       nullptr},
      {"time_kind",
       "`contact`, `liaison`, `admin`, `travel` or `meeting`",
       no,
       R"({"enum": ["contact", "liaison", "admin", "travel", "meeting"]})",
       {},
       {},
       nullptr},
      {"at_close",
       "`pause`: work stops at the close and is resumed; `finish`: it is finished in overtime; `do_not_start`: it must "
       "fit "
       "before the close",
       no,
       R"({"enum": ["pause", "finish", "do_not_start"]})",
       {},
       {},
       nullptr},
      {"milestone_at", "`end` or `start`", no, R"({"enum": ["end", "start"]})", {}, {}, nullptr},
      {"exit_kind",
       "`caseload`, `treated`, `placed`, `discharged`, `advice`, `signposted`, `redirected`, `declined`, `opted_out`, "
       "`dna`, "
       "`gave_up`, `readmitted`, `died` or `other`",
       no,
       R"({"enum": ["caseload", "treated", "placed", "discharged", "advice", "signposted", "redirected", "declined", "opted_out", "dna", "gave_up", "readmitted", "died", "other"]})",
       {},
       {},
       nullptr},
      {"cohort",
       "`completed`, `incomplete` or `finished`",
       no,
       R"({"enum": ["completed", "incomplete", "finished"]})",
       {},
       {},
       nullptr},
      {"format", "`1`", no, R"({"enum": [1, "1"]})", {}, {}, nullptr},
      {"any", "A quantity of the kind that the key takes", no, "true", {}, {}, nullptr},
      {"later", "Part of the format that this version does not use yet", no, "false", {}, {}, nullptr},
  };
}

std::vector<ShapeRow> shapes_of_mappings() {
  constexpr bool no = false;
  return {
      {"demand", "A mapping with the keys of `demand`", no, R"({"$ref": "#/$defs/demand"})", {}, {}, nullptr},
      {"roles",
       "Each role under its name",
       no,
       R"({"additionalProperties": {"$ref": "#/$defs/role"}})",
       {},
       {},
       nullptr},
      {"meetings",
       "Each meeting under its name",
       no,
       R"({"additionalProperties": {"$ref": "#/$defs/meeting"}})",
       {},
       {},
       nullptr},
      {"steps",
       "Each step under its name",
       no,
       R"({"minProperties": 1, "additionalProperties": {"$ref": "#/$defs/step"}})",
       {},
       {},
       nullptr},
      {"exits",
       "Each exit under its name: a kind, or a mapping",
       no,
       R"({"additionalProperties": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/exit"}]}})",
       {},
       {},
       nullptr},
      {"targets",
       "Each target under its name",
       no,
       R"({"additionalProperties": {"$ref": "#/$defs/target"}})",
       {},
       {},
       nullptr},
      {"run", "A mapping with the keys of `run`", no, R"({"$ref": "#/$defs/run"})", {}, {}, nullptr},
      {"background",
       "Hours a week, or `{hours: 64 h per week, in: 15 min}` with the length of one piece",
       no,
       R"({"type": ["string", "object"]})",
       {},
       {},
       nullptr},
      {"attend",
       "How many of each role: `{mh_nurse: 1, mdt_members: 4}`",
       no,
       R"({"type": "object"})",
       {},
       {},
       nullptr},
      {"work",
       "Each role with its time, in turn: `{gp: 12 min, practice_admin: 5 min}`; a list where a role comes twice; "
       "`nurse and planner: 60 min` when both give the same minutes at one moment; `carer: 2 x 45 min`; split by kind: "
       "`mh_nurse: {contact: 60 min, travel: 30 min}`",
       no,
       R"({"type": ["object", "array"]})",
       {},
       {},
       nullptr},
      {"milestone",
       "A name, or `{name: assessed, at: start}`",
       no,
       R"({"anyOf": [{"type": "string"}, {"$ref": "#/$defs/milestone"}]})",
       {},
       {},
       nullptr},
      {"then",
       "A name; `{screen: 20%, taken_on: rest}`; each outcome may be `{share: 20%, because: .., delay: ..}`; a list of "
       "mappings where two outcomes lead to one place",
       no,
       R"({"type": ["string", "object", "array"]})",
       {},
       {},
       nullptr},
  };
}

}  // namespace refpath
