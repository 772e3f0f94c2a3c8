// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace refpath {

Diagnostic finding(const Location& at, std::string message, std::string help) {
  Diagnostic found;
  found.at = at;
  found.message = std::move(message);
  found.help = std::move(help);
  return found;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += fmt::format("'{}'", names[i]);
  }
  return text;
}

const std::string& name_of(const Pathway& pathway, const Next& next) {
  const auto index = static_cast<std::size_t>(next.index);
  return next.kind == Next::Kind::step ? pathway.steps[index].name : pathway.exits[index].name;
}

std::string condition_text(const Pathway& pathway, const Condition& condition) {
  std::string text;
  for (const Condition::Term& term : condition.terms) {
    const Attribute& attribute = pathway.attributes[static_cast<std::size_t>(term.attribute)];
    if (!text.empty()) text += " and ";
    text += attribute.name;
    for (std::size_t v = 0; v < term.values.size(); ++v)
      text +=
          fmt::format("{} '{}'", v == 0 ? "" : " or", attribute.values[static_cast<std::size_t>(term.values[v])].name);
  }
  return text;
}

std::string percent(double share) {
  if (share > 0 && share < 0.01) return "less than 1 %";
  const double rounded = std::floor(share * 100 + 0.5);
  return fmt::format("{:.0f} %", share < 1 && rounded >= 100 ? 99 : rounded);
}

std::string hours_text(double hours) {
  return fmt::format("{:.1f} h", hours);
}

std::string week_time_text(Ticks moment) {
  static const char* const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const Ticks in_week = moment % week_ticks;
  const Ticks in_day = in_week % day_ticks;
  return fmt::format("{} {:02}:{:02}", days[in_week / day_ticks], in_day / hour_ticks,
                     in_day % hour_ticks / minute_ticks);
}

std::string date_text(Date date, Ticks second) {
  static const char* const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const CalendarDay day = calendar_day(date);
  return fmt::format("{} {:04}-{:02}-{:02} {:02}:{:02}", days[date - monday_of(date)], day.year, day.month, day.day,
                     second / hour_ticks, second % hour_ticks / minute_ticks);
}

const Location& people_place(const Role& role) {
  return role.wte ? role.wte->at : role.at;
}

std::string say_how_many(const ProgramRole& role) {
  return role.people.empty() ? "say how many there are in its `wte`" : "name more of them under its `people`";
}

std::string there_are_only(int people) {
  return people == 1 ? "there is only 1" : fmt::format("there are only {}", people);
}

std::string time_text(double seconds) {
  if (seconds >= 2 * static_cast<double>(hour_ticks))
    return fmt::format("{:.4g} h", seconds / static_cast<double>(hour_ticks));
  return fmt::format("{:.4g} min", seconds / static_cast<double>(minute_ticks));
}

}  // namespace refpath
