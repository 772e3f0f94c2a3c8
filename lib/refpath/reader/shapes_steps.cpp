// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/shapes.hpp"

namespace refpath {

std::vector<ShapeRow> shapes_of_steps() {
  constexpr bool no = false;
  constexpr std::string_view names_schema = R"({"type": ["array", "string"], "items": {"type": "string"}})";
  return {
      {"clinic_name",
       "The name of a clinic",
       no,
       R"({"type": "string", "pattern": "^[a-z][a-z0-9_]*$"})",
       {},
       {},
       nullptr},
      {"branches",
       "The names of the steps at which branches begin, two at least: `[letter, call]`. Each branch ends at steps "
       "without `then`",
       no,
       R"({"type": "array", "minItems": 2, "items": {"type": "string"}})",
       {},
       {},
       nullptr},
      {"missed",
       "`{share: 20%, then: book_again}`, also with the `time` that is lost",
       no,
       R"({"$ref": "#/$defs/missed"})",
       {},
       {},
       nullptr},
      {"tries", "`{at_most: 3, then: gave_up}`", no, R"({"$ref": "#/$defs/tries"})", {}, {}, nullptr},
      {"repeat", "`{times: 6}`, or `{times: 6, every: 1 week}`", no, R"({"$ref": "#/$defs/repeat"})", {}, {}, nullptr},
      {"leaves", "`{after: 12 weeks, then: gave_up}`", no, R"({"$ref": "#/$defs/leaves"})", {}, {}, nullptr},
      {"full", "`{waiting: 20, then: redirected}`", no, R"({"$ref": "#/$defs/full"})", {}, {}, nullptr},
      {"place_names",
       "Names of places, or of roles with a `caseload`: `[bed]`; one name needs no brackets",
       no,
       names_schema,
       {},
       {},
       nullptr},
  };
}

}  // namespace refpath
