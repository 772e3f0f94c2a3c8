// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/schema_parts.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/sessions.hpp"
#include "refpath/reader/shapes.hpp"

namespace refpath {

namespace {

template <class T, std::optional<T> (*read)(Context&, const Node&)>
void quantity_of(Context& context, const Node& node) {
  (void)read_quantity<T>(context, node, read, [](const T&) { return 0.0; });
}
void every(Context& context, const Node& node) {
  (void)read_every(context, node);
}

}  // namespace

std::vector<ShapeRow> shapes_of_sessions() {
  constexpr bool yes = true, no = false;
  constexpr std::string_view some = R"("minProperties": 1)";
  const std::string person =
      fmt::format(R"({{"if": {{"type": "object", "not": {{"required": ["value"]}}}}, "then": {}, "else": {}}})",
                  schema_ref("keys_of_individual"), schema_ref("hours"));
  return {
      {"starts",
       "When a meeting or clinic starts: `Tue 14:00`, `Mon-Fri 08:45`, a list `[Mon 09:00, Thu 09:00]`, or by the "
       "month "
       "`first Wed 09:00`, `last Fri 14:00`",
       yes,
       schema_names(schema_text(pattern::starts()), R"("minItems": 1)"),
       {"Tue 14:00", "Mon-Fri 08:45", "[Mon 09:00, Thu 09:00]", "\"Mon,Thu 09:00\"", "first Wed 09:00",
        "[first Mon 09:00, third Mon 09:00]", "last Fri 14:00"},
       {"Tue", "\"14:00\"", "[]", "[Tue 14:00, Tue 14:00]", "[Tue 14:00, first Wed 09:00]", "first 09:00",
        "{every: 2 weeks}"},
       quantity_of<Recurrence, read_starts>},
      {"every",
       "`2 weeks`: in one week of so many",
       no,
       schema_text("[1-9][0-9]*" + pattern::gap() + "weeks?"),
       {"2 weeks", "1 week", "4 weeks"},
       {"2", "month", "1 month", "0 weeks", "1.5 weeks", "14 days", "fortnight"},
       every},
      {"held",
       "`always`, or only when so many wait: `if 3 wait`",
       yes,
       schema_text(
           fmt::format("always|if{0}[1-9][0-9]*{0}(?:(?:is|are|referrals){0})?wait(?:s|ing)?", pattern::space())),
       {"always", "if 3 wait", "if 1 waits", "if 3 are waiting"},
       {"never", "3", "if 0 wait", "if somebody waits", "if 3", "yes"},
       quantity_of<double, read_held>},
      {"slots",
       "How many slots of which length: `6 of 45 min`",
       yes,
       schema_text("[1-9][0-9]*" + pattern::space() + "of" + pattern::space() + pattern::time(units_of_time())),
       {"6 of 45 min", "1 of 2 h"},
       {"6", "6 x 45 min", "45 min", "0 of 45 min", "6 of 30/45/60 min"},
       quantity_of<Slots, read_slots>},
      {"place_cost",
       "Money for a day of 24 hours of one of them: `20 GBP per day`, `140 GBP per week`",
       yes,
       schema_text(pattern::money() + pattern::per("day|week")),
       {"20 GBP per day", "140 GBP per week", "20 GBP/day"},
       {"20", "20 GBP", "20 GBP per hour", "20 gbp per day", "900 GBP per month"},
       quantity_of<Money, read_place_cost>},
      {"fee",
       "Money for each time: `20 GBP`",
       yes,
       schema_text(pattern::money()),
       {"20 GBP", "12.50 EUR"},
       {"20", "20 GBP per hour", "GBP 20", "20 pounds"},
       quantity_of<Money, read_amount>},
      {"kept",
       "Slots kept for some referrals: `[{slots: 1, for: {urgency: urgent}, until: 2 working days}]`; a single one may "
       "stand without brackets",
       no,
       schema_names(schema_ref("keys_of_kept"), R"("minItems": 1)"),
       {},
       {},
       nullptr},
      {"better", "`fewer` or `more`", no, schema_words({"fewer", "more"}), {}, {}, nullptr},
      {"people",
       "Each person under their name: hours of work, or a mapping",
       no,
       schema_by_name(person, some),
       {},
       {},
       nullptr},
      {"places", "Each place under its name", no, schema_by_name(schema_ref("keys_of_place")), {}, {}, nullptr},
      {"clinics", "Each clinic under its name", no, schema_by_name(schema_ref("keys_of_clinic")), {}, {}, nullptr},
      {"counts", "Each count under its name", no, schema_by_name(schema_ref("keys_of_count")), {}, {}, nullptr},
      {"count_marks",
       "How much of which count: `{story_told: 1}`",
       no,
       schema_by_name(schema_ref("number"), some),
       {},
       {},
       nullptr},
      {"keeps",
       "Each place, or role with a caseload, with the time for which it stays occupied: `{bed: 40 weeks}`",
       no,
       schema_by_name(schema_ref("duration"), some),
       {},
       {},
       nullptr},
  };
}

}  // namespace refpath
