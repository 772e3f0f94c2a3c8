// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/sections.hpp"

namespace refpath {

namespace {

std::string date_text(Date date) {
  const CalendarDay day = calendar_day(date);
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

void read_starts_on(Context& context, const Node& node, Pathway& pathway) {
  const auto date = read_date(context, node);
  if (!date) return;
  constexpr Date days_of_a_week = 7, half = 3;
  const Date monday = monday_of(*date);
  if (*date == monday) {
    pathway.starts_on = date;
    return;
  }
  const Date nearest = *date - monday > half ? monday + days_of_a_week : monday;
  context.report.error("starts-on", node.at,
                       fmt::format("{} is not a Monday, and weeks are counted from Mondays", text_of(node)),
                       fmt::format("write the nearest: `starts_on: {}`", date_text(nearest)));
}

void read_closed(Context& context, const Node& node, Pathway& pathway) {
  if (node.is_list() && node.items.empty())
    context.report.error("nothing", node.at, "this list has no date in it", "write a date: `closed: [2026-12-25]`");
  const std::vector<Node> alone = {node};
  for (const Node& item : node.is_list() ? node.items : alone) {
    const auto date = read_date(context, item);
    if (!date) continue;
    const auto same = std::find_if(pathway.closed.begin(), pathway.closed.end(),
                                   [&](const Pathway::Closed& one) { return one.date == *date; });
    if (same != pathway.closed.end()) {
      context.report.error("bad-date", item.at, fmt::format("{} is in the list twice", text_of(item)),
                           "write each date once");
      continue;
    }
    pathway.closed.push_back({*date, item.at});
  }
  std::sort(pathway.closed.begin(), pathway.closed.end(),
            [](const Pathway::Closed& a, const Pathway::Closed& b) { return a.date < b.date; });
}

}  // namespace

void read_calendar(Mapping& at, Pathway& pathway) {
  Context& context = at.context();
  if (const Node* hours = at.at("office_hours"))
    pathway.office_hours = read_quantity<Hours>(context, *hours, read_hours,
                                                [](const Hours& h) { return static_cast<double>(open_per_week(h)); });
  context.round_the_clock = is_round_the_clock(working_time(pathway));
  if (const Node* starts_on = at.at("starts_on")) read_starts_on(context, *starts_on, pathway);
  if (const Node* closed = at.at("closed")) read_closed(context, *closed, pathway);
  if (at.key_place("closed").known() && !at.has("starts_on"))
    context.report.error("starts-on", at.key_place("closed"),
                         "dates on which the pathway is closed need to know when it starts",
                         "add the Monday of the first week that counts: `starts_on: 2026-01-05`");
}

}  // namespace refpath
