// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/schema_parts.hpp"
#include "refpath/reader/shapes.hpp"

namespace refpath {

namespace {

// Names in a list, or with what becomes of each: a list of its keys, or something of another kind.
std::string removed(std::string_view another) {
  const std::string keys = R"({"type": "array", "items": {"type": "string"}})";
  const std::string fate = another.empty() ? keys : schema_names(schema_ref("name"));
  return fmt::format(R"({{"if": {{"type": "array"}}, "then": {}, "else": {}}})", keys, schema_by_name(fate));
}

}  // namespace

std::vector<ShapeRow> shapes_of_steps() {
  constexpr bool no = false;
  const std::string name = schema_ref("name");
  return {
      {"clinic_name", "The name of a clinic", no, name, {}, {}, nullptr},
      {"branches",
       "The names of the steps at which branches begin, two at least: `[letter, call]`. Each branch ends at steps "
       "without `then`",
       no,
       fmt::format(R"({{"type": "array", "minItems": 2, "items": {}}})", name),
       {},
       {},
       nullptr},
      {"step_names",
       "Names of steps: `[screen, receive]`; one name needs no brackets",
       no,
       schema_names(name),
       {},
       {},
       nullptr},
      {"change_names",
       "Names of other changes: `[shared_record]`; one name needs no brackets",
       no,
       schema_names(name),
       {},
       {},
       nullptr},
      {"changes",
       "Each change under its name: `{shared_record: {verb: eliminate, change: {..}, add: {..}, remove: {..}}}`",
       no,
       schema_by_name(schema_ref("keys_of_change"), R"("minProperties": 1)"),
       {},
       {},
       nullptr},
      {"verb",
       "`eliminate`, `combine`, `rearrange`, `simplify` or `automate`",
       no,
       schema_words({"eliminate", "combine", "rearrange", "simplify", "automate"}),
       {},
       {},
       nullptr},
      {"changed_parts",
       "Parts of a pathway, under the keys that they have in it: `{steps: {refer: {work: {gp: 4/6/10 min}}}}`",
       no,
       schema_ref("keys_of_changed"),
       {},
       {},
       nullptr},
      {"added_parts",
       "New parts of a pathway, under the keys that they have in it: `{exits: {asked: advice}}`",
       no,
       schema_ref("keys_of_added"),
       {},
       {},
       nullptr},
      {"added_steps",
       "Each step under its name",
       no,
       schema_by_name(schema_ref("keys_of_added_step")),
       {},
       {},
       nullptr},
      {"removals",
       "Names by kind: `{meetings: [allocation_meeting]}`; of steps and exits also where those go who were led "
       "there, "
       "`{steps: {onward: referred_on}}`; a list after a name removes only those of its keys, `{steps: {screen: "
       "[leaves]}}`",
       no,
       schema_ref("keys_of_removed"),
       {},
       {},
       nullptr},
      {"removed_names",
       "Names: `[allocation_meeting]`; a list after a name removes only those of its keys: `{nurse: [background]}`",
       no,
       removed(""),
       {},
       {},
       nullptr},
      {"removed_steps",
       "Names: `[screen]`; a name after a name takes its place: `{onward: referred_on}`; a list after a name removes "
       "only those of its keys: `{screen: [leaves]}`",
       no,
       removed("string"),
       {},
       {},
       nullptr},
      {"missed",
       "`{share: 20%, then: book_again}`, also with the `time` that is lost",
       no,
       schema_ref("keys_of_missed"),
       {},
       {},
       nullptr},
      {"tries", "`{at_most: 3, then: gave_up}`", no, schema_ref("keys_of_tries"), {}, {}, nullptr},
      {"repeat", "`{times: 6}`, or `{times: 6, every: 1 week}`", no, schema_ref("keys_of_repeat"), {}, {}, nullptr},
      {"leaves", "`{after: 12 weeks, then: gave_up}`", no, schema_ref("keys_of_leaves"), {}, {}, nullptr},
      {"full", "`{waiting: 20, then: redirected}`", no, schema_ref("keys_of_full"), {}, {}, nullptr},
      {"place_names",
       "Names of places, or of roles with a `caseload`: `[bed]`; one name needs no brackets",
       no,
       schema_names(name, R"("minItems": 1)"),
       {},
       {},
       nullptr},
  };
}

}  // namespace refpath
