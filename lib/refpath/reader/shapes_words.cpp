// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/read_expect.hpp"
#include "refpath/reader/schema_parts.hpp"
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

constexpr const char* word_schema = R"({"type": "string"})";

// What an amount is of is known to the measure, not here: any unit, but money with its currency in capital letters.
std::string amount_schema() {
  const std::string number = "(?:-|[^ -~])?[0-9]+(?:[.][0-9]+)?";
  const std::string of_current = fmt::format("(?:%{0}of{1}current)", pattern::gap(), pattern::space());
  return fmt::format(
      R"({{"type": ["string", "number"], "pattern": "^{0}{1}{0}(?:{2}|%|[A-Z][A-Z][A-Z]{3}|[a-z /-]*){0}$"}})",
      pattern::gap(), number, of_current, pattern::per("week"));
}

}  // namespace

std::vector<ShapeRow> shapes_of_words() {
  constexpr bool no = false;
  const std::string name_of = schema_ref("name");
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
       fmt::format(R"({{"type": "string", "pattern": "{}"}})", name_pattern()),
       {"mh_nurse", "step2"},
       {"GP", "mh-nurse", "2nd", "yes"},
       name},
      {"yes_no",
       "`true` or `false`",
       no,
       R"({"enum": [true, false, "true", "false"]})",
       {"true", "false"},
       {"yes", "1"},
       plain<bool, read_yes_no>},
      {"date",
       "A date, with the year first: `2026-01-05`",
       no,
       schema_text(pattern::date()),
       {"2026-01-05", "\"2026-12-25\""},
       {"05/01/2026", "2026-1-5", "2026-02-30", "5 January 2026"},
       plain<Date, read_date>},
      {"dates",
       "A date, or a list of dates: `[2026-12-25, 2026-12-28]`",
       no,
       schema_names(schema_ref("date"), R"("minItems": 1)"),
       {},
       {},
       nullptr},
      {"path",
       "The name of a file, or its path from where the pathway file is",
       no,
       word_schema,
       {"minutes.csv", "data/minutes.csv"},
       {"[a.csv]"},
       text},
      {"basis",
       "Where a number comes from: `assumed`, `local` or `published`",
       no,
       schema_words({"assumed", "local", "published"}),
       {"assumed", "local", "published"},
       {"guess"},
       plain<Basis, read_basis>},
      {"step_name", "The name of a step", no, name_of, {}, {}, nullptr},
      {"meeting_name", "The name of a meeting", no, name_of, {}, {}, nullptr},
      {"milestone_name", "`referred`, or the name of a milestone", no, name_of, {}, {}, nullptr},
      {"target_end", "The name of a milestone or an exit", no, name_of, {}, {}, nullptr},
      {"who",
       "`practitioner`, `volunteer` or `person`",
       no,
       schema_words({"practitioner", "volunteer", "person"}),
       {},
       {},
       nullptr},
      {"time_kind",
       "`contact`, `liaison`, `admin`, `travel` or `meeting`",
       no,
       schema_words({"contact", "liaison", "admin", "travel", "meeting"}),
       {},
       {},
       nullptr},
      {"at_close",
       "`pause`: work stops at the close and is resumed; `finish`: it is finished in overtime; `do_not_start`: it must "
       "fit "
       "before the close",
       no,
       schema_words({"pause", "finish", "do_not_start"}),
       {},
       {},
       nullptr},
      {"milestone_at", "`end` or `start`", no, schema_words({"end", "start"}), {}, {}, nullptr},
      {"exit_kind",
       "`caseload`, `treated`, `placed`, `discharged`, `advice`, `signposted`, `redirected`, `declined`, `opted_out`, "
       "`dna`, "
       "`gave_up`, `readmitted`, `died` or `other`",
       no,
       schema_words({"caseload", "treated", "placed", "discharged", "advice", "signposted", "redirected", "declined",
                     "opted_out", "dna", "gave_up", "readmitted", "died", "other"}),
       {},
       {},
       nullptr},
      {"cohort",
       "`completed`, `incomplete` or `finished`",
       no,
       schema_words({"completed", "incomplete", "finished"}),
       {},
       {},
       nullptr},
      {"format", "`1`", no, R"({"enum": [1, "1"]})", {}, {}, nullptr},
      {"any", "A quantity of the kind that the key takes", no, "true", {}, {}, nullptr},
      {"measure_key",
       "The key of a measure: `load.gp`, `freed.mh_nurse`, `wait@assess`",
       no,
       word_schema,
       {},
       {},
       nullptr},
      {"amount",
       "A number with the unit of the measure: `7.5 h per week`, `85%`, `28 days`, `12 min`, `500 GBP per week`, `3`; "
       "or "
       "a share of what the measure is in the current pathway: `90% of current`",
       no,
       amount_schema(),
       {"7.5 h per week", "85%", "28 days", "12 min", "500 GBP per week", "3", "0.2", "90% of current", "2 per week",
        "3 times", "-1.5 h/week"},
       {"many", "7,5 h", "90 of current", "[85%]", "5 GBP"},
       plain<ExpectedAmount, read_limit>},
      {"severities",
       "A severity for each rule that is named: `{busy-role: note, many-visits: off}`; `off`, `note`, `warning` or "
       "`error`",
       no,
       R"({"type": "object", "additionalProperties": {"enum": ["off", "note", "warning", "error"]}})",
       {},
       {},
       nullptr},
      {"fail_on",
       "`error`, `warning`, `note` or `never`",
       no,
       schema_words({"error", "warning", "note", "never"}),
       {},
       {},
       nullptr},
      {"outside", "`refused` or `allowed`", no, schema_words({"refused", "allowed"}), {}, {}, nullptr},
      {"patterns",
       "A name or path of files and folders, or a list of them; `*` stands for anything",
       no,
       schema_names(R"({"type": "string"})"),
       {},
       {},
       nullptr},
      {"expectations",
       "A list of what must hold: `[{measure: load.gp, at_most: 85%}]`",
       no,
       schema_names(schema_ref("keys_of_expectation")),
       {},
       {},
       nullptr},
  };
}

}  // namespace refpath
