// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "refpath/model/run_limits.hpp"
#include "refpath/reader/schema_parts.hpp"
#include "refpath/reader/sections.hpp"

namespace refpath {

namespace {

// The readers of the table only report: whoever wants the value asks the reader of its type.
template <class T, std::optional<T> (*read)(Context&, const Node&)>
void quantity_of(Context& context, const Node& node) {
  (void)read_quantity<T>(context, node, read, [](const T&) { return 0.0; });
}
void duration(Context& context, const Node& node) {
  (void)duration_quantity(context, node, Depends::may);
}
void fixed_time(Context& context, const Node& node) {
  (void)read_fixed_time(context, node);
}
void count(Context& context, const Node& node) {
  constexpr std::uint64_t most = 1'000'000;
  (void)read_quantity<std::uint64_t>(
      context, node, [](Context& c, const Node& n) { return read_count(c, n, 0, most); },
      [](const std::uint64_t& n) { return static_cast<double>(n); });
}
void weeks(Context& context, const Node& node) {
  (void)read_weeks(context, node, 0, RunLimits::most_weeks);
}
void warm_up(Context& context, const Node& node) {
  if (!(node.is_scalar() && node.text == "auto")) weeks(context, node);
}
void referrals(Context& context, const Node& node) {
  (void)read_quantity<Arrivals>(
      context, node, [](Context& c, const Node& n) { return read_arrivals(c, n, round_the_clock()); },
      [](const Arrivals& arrivals) { return arrivals.per_week; });
}
void range(Context& context, const Node& node) {
  (void)ends_of(context, node);
}

// The units of time without those of which a part is in their name.
std::vector<std::string_view> units_without(const std::vector<std::string_view>& parts) {
  std::vector<std::string_view> units;
  for (const std::string_view unit : units_of_time())
    if (std::none_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return unit.find(part) != std::string_view::npos; }))
      units.push_back(unit);
  return units;
}

std::string arrivals_schema() {
  const std::string amount = schema_number("number", R"("minimum": 0)", pattern::number());
  const std::string rate =
      fmt::format("{0}{1}", pattern::number(),
                  pattern::per(fmt::format("(?:{}{})?(?:weeks?|days?|hours?|h)", pattern::number(), pattern::gap())));
  return fmt::format(
      R"({{"type": "string", "pattern": "^{0}{1}{0}$", "properties": {{"replay": {2}, "column": {2}}}, )"
      R"("dependencies": {{"column": ["replay"]}}, "patternProperties": {{"^{0}(?:{3}|{4}){0}$": {5}}}}})",
      pattern::gap(), rate, schema_ref("text"), pattern::days(), pattern::hours(), amount);
}

}  // namespace

std::vector<ShapeRow> shapes_of_quantities() {
  constexpr bool yes = true, no = false, depends = true;
  const std::string numeral = pattern::number(), of_weeks = "[0-9]+" + pattern::gap() + "(?:weeks?)?";
  const std::string people = fmt::format("(?:[0-9]+{0}(?:x|[^ -~]){0})?", pattern::gap());
  return {
      {"duration",
       "A length of time: `12 min`, `1.5 h`, `3 days`, `2 weeks`, `2 working days`; `10-20 min` when all between is as "
       "likely; least/commonest/most `8/12/18 min`; or a distribution by name; of a step or an outcome also `{by: "
       "{urgency: {urgent: 2 days, routine: 3 weeks}}}`",
       yes,
       schema_duration(units_of_time()),
       {"12 min", "1.5 h", "3 days", "2 weeks", "2 working days", "4 working hours", "10-20 min", "8/12/18 min",
        "10 \xE2\x80\x93 20 min", "8 / 12 / 18 mins", "{exponential: 3 days}",
        "{lognormal: {mean: 3 days, sd: 2 days}}", "{gamma: {mean: 3 days, sd: 2 days}}",
        "{weibull: {mean: 3 days, sd: 2 days}}", "{erlang: {mean: 3 days, stages: 3}}", "{pert: 8/12/18 min}",
        "{data: [12 min, 15 min]}", "{mix: [{share: 80%, of: 10 min}, {share: rest, of: 1/2/3 days}]}"},
       {"12", "12 m", "1 month", "8/12 min", "12/8 min", "18/12/8 min", "1e3 min", "010 min", "1_000 min", "-5 min",
        "{normal: 3 days}", "[1 day]"},
       duration,
       depends},
      {"work_time",
       "Time that somebody gives, in `min` or `h`, in any form of a length of time; `2 x 45 min` when two people give "
       "it",
       yes,
       schema_duration(units_without({"day", "week", "working"}), people),
       {"12 min", "8/12/18 min", "{pert: 8/12/18 min}"},
       {"1 day", "2 working hours", "12"},
       quantity_of<Duration, read_work_time>,
       depends},
      {"length",
       "One fixed length of time on the calendar: `90 min`, `28 days`",
       yes,
       schema_text(pattern::time(units_without({"working"}))),
       {"90 min", "28 days"},
       {"10-20 min", "2 working days", "0 min"},
       quantity_of<double, read_length>},
      {"fixed_time",
       "One length of time, on the calendar or in working time: `3 days`, `2 working days`",
       no,
       schema_or_zero(pattern::time(units_of_time())),
       {"3 days", "2 working days", "90 min"},
       {"3", "10-20 min", "{exponential: 3 days}"},
       fixed_time},
      {"share",
       "A share: `20%`, `0.2`, or `rest` for what the others leave; of a step or an outcome also "
       "`{by: {urgency: {urgent: 20%, routine: 30%}}}`",
       yes,
       schema_number("number", R"("minimum": 0, "maximum": 1)", pattern::share() + "|rest"),
       {"20%", "0.2", "12.5 %", "rest", "0%", "1"},
       {"20", "120%", "1/5", "a fifth", "-5%"},
       quantity_of<Share, read_share>,
       depends},
      {"standard",
       "A share above 0: `95%`",
       yes,
       schema_number("number", R"("exclusiveMinimum": 0, "maximum": 1)", pattern::share()),
       {"95%", "0.02"},
       {"rest", "0%"},
       quantity_of<double, read_standard>},
      {"referrals",
       "How many come in which time: `6 per week`, `1 per 2 days`; how many in each part of the week: `{Mon: 4, Tue: "
       "3}`, `{Mon-Fri 09:00-12:00: 1.5, Sat: 2}`; or observed moments from a file: `{replay: times.csv}`",
       yes,
       arrivals_schema(),
       {"6 per week", "1 per 2 days", "6/week", "0.5 per day", "{Mon: 4, Tue: 3}",
        "{Mon-Fri 09:00-12:00: 1.5, Sat: 2}"},
       {"6", "6 per month", "six per week", "6 h per week", "{Mon: 4 per week}", "{Mon: 4, Mon-Fri: 3}", "{Monday: 2}",
        "{Fri 22:00-06:00: 1}", "{Mon: 0}", "{replay: times.csv}"},
       referrals},
      {"hours_per_week",
       "Hours a week: `11.5 h per week`, `64 h/week`",
       yes,
       schema_text(numeral + pattern::gap() + "(?:min|mins|minutes|h|hour|hours)" + pattern::per("week")),
       {"11.5 h per week", "64 h/week", "90 min per week", "0 h per week"},
       {"64", "8 h per day", "64 h"},
       quantity_of<double, read_hours_per_week>},
      {"hours",
       "Hours of work: `Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00`, or `24/7`",
       yes,
       schema_text(pattern::hours()),
       {"Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00", "24/7", "Mon 22:00-06:00", "\"Mon,Wed 09:00-17:00\""},
       {"Mon-Fri", "09:00-17:00", "Mon-Fri 9-5", "Monday 09:00-17:00"},
       quantity_of<Hours, read_hours>},
      {"cost",
       "Money for time: `61 GBP per hour`, or `300 GBP per day` of 7.5 hours",
       yes,
       schema_text(pattern::money() + pattern::per("hour|h|day")),
       {"61 GBP per hour", "300 GBP per day", "61 GBP/h"},
       {"61", "61 GBP", "61 gbp per hour", "2000 GBP per week"},
       quantity_of<Money, read_cost>},
      {"number",
       "A number above 0: `1.5`",
       yes,
       schema_number("number", R"("exclusiveMinimum": 0)", numeral),
       {"1.5", "2"},
       {"0", "two", "1,5", "-1"},
       quantity_of<double, read_number>},
      {"count",
       "A whole number: `4`",
       yes,
       schema_number("integer", R"("minimum": 0)", "[0-9]+"),
       {"4", "0"},
       {"1.5", "four", "-1"},
       count,
       depends},
      {"weeks",
       "A number of weeks: `52`, `20 weeks`",
       no,
       schema_number("integer", R"("minimum": 0)", of_weeks),
       {"52", "20 weeks", "1 week"},
       {"2 months", "1.5"},
       weeks},
      {"warm_up",
       "`auto`, or a number of weeks",
       no,
       schema_number("integer", R"("minimum": 0)", of_weeks + "|auto"),
       {"auto", "20 weeks"},
       {"never"},
       warm_up},
      {"range",
       "Two values in brackets, the lower and the upper: `[6/10/15 min, 10/15/25 min]`",
       no,
       R"({"type": "array", "minItems": 2, "maxItems": 2})",
       {"[1 day, 3 days]"},
       {"1-3 days", "[1 day]"},
       range},
  };
}

const std::vector<ShapeRow>& shape_rows() {
  static const std::vector<ShapeRow> rows = [] {
    std::vector<ShapeRow> all = shapes_of_quantities();
    for (const std::vector<ShapeRow>& part :
         {shapes_of_words(), shapes_of_mappings(), shapes_of_sessions(), shapes_of_steps()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return rows;
}

const ShapeRow& find_shape(std::string_view name) {
  for (const ShapeRow& row : shape_rows())
    if (row.name == name) return row;
  assert(false && "a shape without a row");
  return shape_rows().front();
}

}  // namespace refpath
