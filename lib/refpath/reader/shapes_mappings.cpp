// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/schema_parts.hpp"
#include "refpath/reader/shapes.hpp"

namespace refpath {

namespace {

std::string group_size_schema() {
  const std::string size = schema_number("integer", R"("minimum": 1)", "[0-9]+");
  return fmt::format(R"({0}, "patternProperties": {{"^{1}[0-9]+{1}$": {2}}}}})", size.substr(0, size.size() - 1),
                     pattern::gap(), schema_ref("share"));
}

std::string background_schema() {
  return fmt::format(R"({{"if": {{"anyOf": [{{"required": ["hours"]}}, {{"required": ["in"]}}], "type": "object"}}, )"
                     R"("then": {}, "else": {}}})",
                     schema_ref("keys_of_background"), schema_ref("hours_per_week"));
}

// Roles joined by `or` or by `and`, each with its time, which may be split by kind.
std::string work_schema() {
  constexpr std::string_view kinds[] = {"contact", "liaison", "admin", "travel", "meeting"};
  const std::string time = schema_ref("work_time"), name = "[a-z][a-z0-9_]*";
  std::string any, times;
  for (const std::string_view kind : kinds) {
    any += fmt::format(R"({}{{"required": ["{}"]}})", any.empty() ? "" : ", ", kind);
    times += fmt::format(R"({}"{}": {})", times.empty() ? "" : ", ", kind, time);
  }
  const std::string of_role = fmt::format(
      R"({{"if": {{"type": "object", "anyOf": [{}]}}, "then": {{"properties": {{{}}}, "additionalProperties": false}}, "else": {}}})",
      any, times, time);
  const std::string joined =
      fmt::format("{0}{1}(?:(?:{2}or{2}{1})*|(?:{2}and{2}{1})*){0}", pattern::gap(), name, pattern::space());
  const std::string pieces = fmt::format(
      R"({{"type": "object", "minProperties": 1, "patternProperties": {{"^{}$": {}}}, "additionalProperties": false}})",
      joined, of_role);
  return fmt::format(R"({{"if": {{"type": "array"}}, "then": {{"minItems": 1, "items": {0}}}, "else": {0}}})", pieces);
}

// A mapping is an outcome with keys of its own, unless it is a share written long.
std::string then_schema() {
  std::string of_share;
  for (const std::string_view key : {"value", "basis", "source", "between", "by"})
    of_share += fmt::format(R"({}{{"required": ["{}"]}})", of_share.empty() ? "" : ", ", key);
  const std::string outcome =
      fmt::format(R"({{"if": {{"type": "object", "not": {{"anyOf": [{}]}}}}, "then": {}, "else": {}}})", of_share,
                  schema_ref("keys_of_outcome"), schema_ref("share"));
  const std::string outcomes = schema_by_name(outcome, R"("minProperties": 1)");
  return fmt::format(R"({{"if": {{"type": "array"}}, "then": {{"minItems": 1, "items": {0}}}, "else": {1}}})", outcomes,
                     schema_mapping_or(outcomes, schema_ref("name")));
}

}  // namespace

std::vector<ShapeRow> shapes_of_mappings() {
  constexpr bool yes = true, no = false;
  constexpr std::string_view some = R"("minProperties": 1)";
  const std::string name = schema_ref("name");
  return {
      {"attributes",
       "Each attribute under its name, with the share of each of its values: `{urgency: {urgent: 10%, routine: rest}}`",
       no,
       schema_by_name(schema_by_name(schema_ref("share"), R"("minProperties": 2)")),
       {},
       {},
       nullptr},
      {"priority",
       "An attribute, and all its values in the order in which they are served: `{urgency: [urgent, routine]}`",
       no,
       schema_by_name(fmt::format(R"({{"type": "array", "minItems": 1, "items": {}}})", name),
                      R"("minProperties": 1, "maxProperties": 1)"),
       {},
       {},
       nullptr},
      {"condition",
       "A value, or a list of values, of one or several attributes: `{urgency: urgent, age: [child, young]}`",
       no,
       schema_by_name(schema_names(name, R"("minItems": 1)"), R"("minProperties": 1)"),
       {},
       {},
       nullptr},
      {"group_size",
       "How many people: `2`; or sizes with their shares: `{1: 60%, 2: 30%, 3: rest}`",
       yes,
       group_size_schema(),
       {},
       {},
       nullptr},
      {"with",
       "Shares of attributes, of all their values: `{urgency: {urgent: 40%, routine: rest}}`",
       no,
       schema_by_name(schema_by_name(schema_ref("share"))),
       {},
       {},
       nullptr},
      {"backlog",
       "Steps, and how many wait there: `{screen: 12}`",
       no,
       schema_by_name(schema_ref("count")),
       {},
       {},
       nullptr},
      {"sources",
       "Each source of referrals under its name",
       no,
       schema_by_name(schema_ref("keys_of_source"), some),
       {},
       {},
       nullptr},
      {"demand", "A mapping with the keys of `demand`", no, schema_ref("keys_of_demand"), {}, {}, nullptr},
      {"roles", "Each role under its name", no, schema_by_name(schema_ref("keys_of_role")), {}, {}, nullptr},
      {"meetings", "Each meeting under its name", no, schema_by_name(schema_ref("keys_of_meeting")), {}, {}, nullptr},
      {"steps", "Each step under its name", no, schema_by_name(schema_ref("keys_of_step"), some), {}, {}, nullptr},
      {"exits",
       "Each exit under its name: a kind, or a mapping",
       no,
       schema_by_name(schema_mapping_or(schema_ref("keys_of_exit"), schema_ref("exit_kind"))),
       {},
       {},
       nullptr},
      {"targets", "Each target under its name", no, schema_by_name(schema_ref("keys_of_target")), {}, {}, nullptr},
      {"run", "A mapping with the keys of `run`", no, schema_ref("keys_of_run"), {}, {}, nullptr},
      {"background",
       "Hours a week, or `{hours: 64 h per week, in: 15 min}` with the length of one piece",
       no,
       background_schema(),
       {},
       {},
       nullptr},
      {"attend",
       "How many of each role: `{mh_nurse: 1, mdt_members: 4}`",
       no,
       schema_by_name(schema_ref("count")),
       {},
       {},
       nullptr},
      {"work",
       "Each role with its time, in turn: `{gp: 12 min, practice_admin: 5 min}`; a list where a role comes twice; "
       "`nurse and planner: 60 min` when both give the same minutes at one moment; `carer: 2 x 45 min`; split by kind: "
       "`mh_nurse: {contact: 60 min, travel: 30 min}`",
       no,
       work_schema(),
       {},
       {},
       nullptr},
      {"milestone",
       "A name, or `{name: assessed, at: start}`",
       no,
       schema_mapping_or(schema_ref("keys_of_milestone"), name),
       {},
       {},
       nullptr},
      {"then",
       "A name; `{screen: 20%, taken_on: rest}`; each outcome may be `{share: 20%, because: .., delay: ..}`; a list of "
       "mappings where two outcomes lead to one place",
       no,
       then_schema(),
       {},
       {},
       nullptr},
  };
}

}  // namespace refpath
