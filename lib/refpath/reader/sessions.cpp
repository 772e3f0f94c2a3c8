// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/sessions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr std::array<std::string_view, 7> day_names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};

// A first date that tells nothing, or another day than the starts.
bool first_on_fits(Context& context, const Mapping& at, const Node& node, Date date, const Recurrence& starts,
                   bool has_every) {
  if (!has_every) {
    context.report.error("first-on", at.key_place("first_on"),
                         "'first_on' tells in which weeks it is held, and it is held in every week",
                         "add `every: 2 weeks`, or leave `first_on` out");
    return false;
  }
  const auto day = static_cast<std::size_t>(date - monday_of(date));
  const auto on_that_day = [day](WeekTime start) { return static_cast<std::size_t>(start / day_ticks) == day; };
  if (std::any_of(starts.starts.begin(), starts.starts.end(), on_that_day)) return true;
  std::string days;
  for (std::size_t d = 0; d < day_names.size(); ++d)
    if (std::any_of(starts.starts.begin(), starts.starts.end(),
                    [d](WeekTime start) { return static_cast<std::size_t>(start / day_ticks) == d; }))
      days += fmt::format("{}{}", days.empty() ? "" : " and ", day_names[d]);
  context.report.error(
      "first-on", node.at,
      fmt::format("{} is a {}, and {} starts on {}", printable(text_of(node)), day_names[day], at.owner(), days),
      "write the date of a day on which it is held");
  return false;
}

}  // namespace

std::optional<double> read_every(Context& context, const Node& node) {
  constexpr std::uint64_t most = 52;
  const std::string* text = read_scalar(context, node, "a number of weeks", "2 weeks");
  if (text == nullptr) return {};
  const std::string plain = folded(*text);
  if (plain.find("month") != std::string::npos) {
    context.report.error("bad-unit", node.at, fmt::format("'{}' is not a number of weeks", printable(*text)),
                         "for once a month write the day in `starts`: `starts: first Wed 09:00`");
    return {};
  }
  if (!plain.empty() && plain.find_first_not_of("0123456789") == std::string::npos) {
    context.report.error("no-unit", node.at, fmt::format("'{}' has no unit", printable(*text)),
                         fmt::format("write `{} week{}`", plain, plain == "1" ? "" : "s"));
    return {};
  }
  const auto wrong = [&](const std::string& help) -> std::optional<double> {
    context.report.error("bad-count", node.at, fmt::format("'{}' is not a number of weeks", printable(*text)), help);
    return {};
  };
  if (plain.find("fortnight") != std::string::npos) return wrong("write `2 weeks`");
  if (const Parsed<Duration> length = parse_duration(plain); length && plain.find("week") == std::string::npos) {
    const auto* fixed = std::get_if<Fixed>(&length.value->shape);
    const double weeks = fixed == nullptr ? 0 : fixed->value / static_cast<double>(week_ticks);
    const bool whole = length.value->clock == Clock::elapsed && weeks >= 1 && weeks == std::floor(weeks);
    return wrong(whole ? fmt::format("write `{} week{}`", number_text(weeks), weeks > 1 ? "s" : "")
                       : "write whole weeks, such as `2 weeks`; other days are given in `starts`");
  }
  if (!parse_weeks(plain)) return wrong("write whole weeks, such as `2 weeks`");
  const auto weeks = read_weeks(context, node, 1, most);
  if (!weeks) return {};
  return static_cast<double>(*weeks);
}

std::optional<Quantity<Recurrence>> read_recurrence(Context& context, Mapping& at) {
  const Node* starts_node = at.at("starts");
  const Node* every_node = at.at("every");
  const Node* first_node = at.at("first_on");
  auto starts =
      starts_node == nullptr ? std::nullopt : read_quantity<Recurrence>(context, *starts_node, read_starts, {});
  std::optional<double> every;
  if (every_node != nullptr) every = read_every(context, *every_node);
  const auto first = first_node == nullptr ? std::nullopt : read_date(context, *first_node);
  if (!starts) return {};
  Recurrence& when = starts->value;
  if (!when.monthly.empty()) {
    for (const std::string_view key : {"every", "first_on"})
      if (at.key_place(key).known())
        context.report
            .error("first-on", at.key_place(key),
                   fmt::format("'{}' is about weeks, and {} is held by the month", key, at.owner()),
                   fmt::format("leave `{}` out, or write a day of each week in `starts`", key))
            .related.push_back({starts->at, "its starts are here"});
    return starts;
  }
  if (every) when.every_weeks = static_cast<int>(*every);
  if (first && (every || every_node == nullptr) &&
      first_on_fits(context, at, *first_node, *first, when, every && *every > 1))
    when.first_on = first;
  return starts;
}

namespace {

// Those who are named, one of each; whoever there is when nobody is.
std::string example_of_attendance(const Context& context, const Node& node) {
  const std::vector<std::string>& roles = context.names.roles;
  std::string named;
  const auto add = [&](std::string_view role) {
    if (index_of(roles, role) >= 0) named += fmt::format("{}{}: 1", named.empty() ? "" : ", ", role);
  };
  for (const std::string_view part : split(node.text, ',')) add(trimmed(part));
  for (const Node& item : node.items) add(item.text);
  if (named.empty()) add(roles.empty() ? "" : roles.front());
  return fmt::format("attend: {{{}}}", named.empty() ? "mh_nurse: 1" : named);
}

}  // namespace

std::vector<Attendance> read_attend(Context& context, const Node& node, const Location& place) {
  std::vector<Attendance> attend;
  if (!expect_mapping(context, node, place, "'attend'", example_of_attendance(context, node))) return attend;
  for (const Entry* entry : sound_entries(context, node)) {
    const int role = read_name(context, entry->key, "role", {&context.names.roles}, "under `roles`");
    if (entry->value.is_nothing()) {
      report_nothing(context, entry->key, fmt::format("{}: 1", entry->key.text));
      continue;
    }
    if (entry->value.is_scalar() && !parse_count(entry->value.text) && parse_duration(entry->value.text)) {
      context.report.error(
          "bad-count", entry->value.at,
          fmt::format("'{}' is a time, where it is told how many attend", printable(entry->value.text)),
          fmt::format("write `{}: 1`; all attend for the whole time", entry->key.text));
      continue;
    }
    auto people = read_whole(context, entry->value, 1, most_people);
    if (role >= 0 && people) attend.push_back({role, std::move(*people)});
  }
  return attend;
}

std::optional<Quantity<double>> read_whole(Context& context, const Node& node, std::uint64_t least, std::uint64_t most,
                                           Depends depends) {
  const ReadValue<double> read = [least, most](Context& c, const Node& n) -> std::optional<double> {
    const auto count = read_count(c, n, least, most);
    if (!count) return {};
    return static_cast<double>(*count);
  };
  return read_quantity<double>(context, node, read, as_is, depends);
}

double least_gap(const Recurrence& recurrence) {
  // Weeks enough that days of the month have met in every way.
  const int weeks = recurrence.monthly.empty() ? 2 * recurrence.every_weeks : 520;
  const int phase = 0;
  double least = static_cast<double>(weeks) * week_ticks;
  std::optional<double> last;
  for (int week = 0; week < weeks; ++week)
    for (const WeekTime start : starts_in_week(recurrence, usual_start() + 7 * week, phase)) {
      const double moment = static_cast<double>(week) * week_ticks + static_cast<double>(start);
      if (last) least = std::min(least, moment - *last);
      last = moment;
    }
  return least;
}

}  // namespace refpath
