// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

struct Unit {
  std::string_view written;
  double size;  // In seconds, or in days for working days.
  Clock clock;
};

constexpr double minute = 60, hour = 3600, day = 86400, week = 7 * 86400;
constexpr std::array<Unit, 16> units = {{
    {"min", minute, Clock::elapsed},
    {"mins", minute, Clock::elapsed},
    {"minute", minute, Clock::elapsed},
    {"minutes", minute, Clock::elapsed},
    {"h", hour, Clock::elapsed},
    {"hour", hour, Clock::elapsed},
    {"hours", hour, Clock::elapsed},
    {"day", day, Clock::elapsed},
    {"days", day, Clock::elapsed},
    {"week", week, Clock::elapsed},
    {"weeks", week, Clock::elapsed},
    {"working h", hour, Clock::working_hours},
    {"working hour", hour, Clock::working_hours},
    {"working hours", hour, Clock::working_hours},
    {"working day", 1, Clock::working_days},
    {"working days", 1, Clock::working_days},
}};
constexpr double longest_seconds = 5200 * week;
constexpr double longest_working_days = 5200 * 5;

constexpr std::string_view unit_help = "use `min`, `h`, `days`, `weeks`, `working hours` or `working days`";

constexpr std::string_view duration_help = "begin with the number and end with its unit: `12 min`, `1.5 h`, `3 days`";

Parsed<Duration> duration_as_written(std::string_view text);

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool in_number(char c) {
  return is_digit(c) || c == '.' || c == ',' || c == '_';
}

Complaint unknown_unit(std::string_view unit) {
  if (unit == "m" || unit == "M")
    return {"bad-unit", fmt::format("'{}' could mean minutes or months", unit), std::string(unit_help)};
  if (unit == "s" || unit == "sec" || unit == "secs" || unit == "second" || unit == "seconds")
    return {"bad-unit", fmt::format("'{}' is not a unit here: times are in minutes or more", unit),
            std::string(unit_help)};
  return {"bad-unit", fmt::format("'{}' is not a unit that refpath knows", unit), std::string(unit_help)};
}

// What stands behind the last slash; empty where there is none.
std::string_view below(std::string_view head) {
  const auto slash = head.rfind('/');
  return slash == std::string_view::npos ? "" : trimmed(head.substr(slash + 1));
}

// Whether `a/b` is a number of days, hours or weeks as nurses note them, `2/52`.
bool is_noted(std::string_view head) {
  return below(head) == "7" || below(head) == "24" || below(head) == "52";
}

// Whether `a/b` may be a fraction, `2/3 day`, or a number of weeks, days, hours or months as nurses note them, `2/52`.
bool is_no_range(std::string_view head, std::string_view unit) {
  if (unit == "day" || unit == "hour" || unit == "week" || unit == "working day" || unit == "working hour") return true;
  if (unit == "min" || unit == "mins" || unit == "minutes") return false;
  return is_noted(head) || below(head) == "12";
}

// What to write instead of `8/18` or `8/12/14/18`; empty when they are not two, nor more than three, or mean another
// thing.
std::string two_of_three(std::string_view head, std::string_view unit) {
  std::vector<std::string> numbers = numbers_first(head).numbers;
  if (numbers.size() < 2 || numbers.size() == 3 || head.find('/') == std::string_view::npos) return {};
  if (is_no_range(head, unit)) return {};
  std::sort(numbers.begin(), numbers.end(),
            [](const std::string& a, const std::string& b) { return value_of(a) < value_of(b); });
  return fmt::format("write `{0}-{2} {3}` when all between is as likely, or least/commonest/most: `{0}/{1}/{2} {3}`",
                     numbers.front(), middle_of(numbers), numbers.back(), unit);
}

// The text after the numbers: one of the units.
Parsed<Unit> parse_unit(std::string_view unit, std::string_view number, std::string_view all) {
  if (unit.empty()) {
    const std::string help = is_noted(number) ? "" : two_of_three(number, "min");
    if (!help.empty())
      return Complaint{"no-unit", fmt::format("'{}' has no unit, and a slash needs three numbers", number), help};
    if (is_noted(number) || !duration_as_written(fmt::format("{} min", number)))
      return Complaint{"no-unit", fmt::format("'{}' has no unit", number), std::string(duration_help), true};
    return Complaint{"no-unit", fmt::format("'{}' has no unit", number),
                     fmt::format("write `{0} min`, `{0} h`, `{0} day{1}`, `{0} week{1}` or `{0} working day{1}`",
                                 number, number == "1" ? "" : "s")};
  }
  if (unit.size() > 1 && (unit[0] == 'e' || unit[0] == 'E') && (is_digit(unit[1]) || unit[1] == '-'))
    return Complaint{"bad-number", fmt::format("'{}' is written with an exponent", all),
                     "write the number out in digits"};
  if (unit.front() == 'x')
    return Complaint{"bad-duration",
                     fmt::format("'{}' says how many people give the time, which only the time of a role can", all),
                     "write the time alone"};
  if (unit.substr(0, 3) == "to ")
    return Complaint{"bad-duration", fmt::format("'{}' has a word between its numbers", all),
                     fmt::format("write `{}-{}`", number, unit.substr(3))};
  if (std::any_of(unit.begin(), unit.end(), is_digit))
    return Complaint{"bad-duration", fmt::format("'{}' is more than one number, or one range, with one unit", all),
                     "write the unit once, at the end: `8/12/18 min`"};
  for (const Unit& known : units)
    if (known.written == unit) return known;
  return unknown_unit(unit);
}

struct Numbers {
  std::string written;
  std::vector<double> values;
  bool range = false;  // a-b instead of a/b/c
};

Parsed<Numbers> parse_numbers(std::string_view text) {
  Numbers numbers;
  numbers.written = text;
  const bool slashes = text.find('/') != std::string_view::npos;
  if (slashes && text.find('-') != std::string_view::npos)
    return Complaint{"bad-duration", fmt::format("'{}' mixes `-` and `/`", text),
                     "write `10-20 min`, or least/commonest/most: `8/12/18 min`"};
  numbers.range = !slashes && text.find('-') != std::string_view::npos;
  for (const std::string_view part : split(text, slashes ? '/' : '-')) {
    Parsed<double> number = parse_number(part);
    if (!number) return number.complaint;
    numbers.values.push_back(*number.value);
  }
  return numbers;
}

Parsed<Shape> shape_of(const Numbers& numbers, double unit, std::string_view unit_text, std::string_view written) {
  std::vector<double> v = numbers.values;
  for (double& value : v) value *= unit;
  if (v.size() == 1) return Shape{Fixed{v[0]}};
  if (!numbers.range && v.size() == 2) {
    const std::string help = two_of_three(numbers.written, unit_text);
    return Complaint{"bad-duration", fmt::format("'{}' has two numbers, where a slash needs three", written),
                     help.empty() ? "write `10-20 min`, or least/commonest/most: `8/12/18 min`" : help};
  }
  if (v.size() > (numbers.range ? 2u : 3u)) {
    const std::string slashed = replaced(std::string(written), "-", "/");
    const std::string several = two_of_three(replaced(numbers.written, "-", "/"), unit_text);
    return Complaint{"bad-duration", fmt::format("'{}' has {} numbers", written, v.size()),
                     several.empty() ? fmt::format("write least/commonest/most: `{}`", slashed) : several};
  }
  if (!std::is_sorted(v.begin(), v.end())) {
    std::vector<double> sorted = numbers.values;
    std::sort(sorted.begin(), sorted.end());
    std::string right;
    for (const double value : sorted) right += (right.empty() ? "" : numbers.range ? "-" : "/") + number_text(value);
    return Complaint{
        "bad-order", fmt::format("'{}' is not in rising order", written),
        numbers.range ? fmt::format("write the smaller number first: `{} {}`", right, unit_text)
                      : fmt::format("write least/commonest/most; in rising order that is `{} {}`", right, unit_text)};
  }
  if (v.front() == v.back()) return Shape{Fixed{v.front()}};
  if (numbers.range) return Shape{Uniform{v[0], v[1]}};
  return Shape{Triangular{v[0], v[1], v[2]}};
}

Parsed<Duration> duration_as_written(std::string_view text) {
  const std::string plain = folded(text);
  const std::string_view all = plain;
  if (all == "0") return Duration{};
  if (!all.empty() && all.front() == '-')
    return Complaint{"bad-duration", fmt::format("'{}' is less than nothing", all),
                     fmt::format("write `{}`", all.substr(1))};
  const auto* end =
      std::find_if_not(all.begin(), all.end(), [](char c) { return in_number(c) || c == '-' || c == '/'; });
  const auto head = all.substr(0, static_cast<std::size_t>(end - all.begin()));
  const auto unit_text = trimmed(all.substr(head.size()));
  if (head.empty() || !std::any_of(head.begin(), head.end(), is_digit))
    return Complaint{"bad-duration", fmt::format("'{}' is not a length of time", all), std::string(duration_help),
                     true};
  Parsed<Unit> unit = parse_unit(unit_text, head, all);
  if (!unit) return unit.complaint;
  Parsed<Numbers> numbers = parse_numbers(head);
  if (!numbers) {
    if (numbers.complaint.help.substr(0, 7) == "write `" && head.find_first_of("-/") == std::string_view::npos)
      numbers.complaint.help.insert(numbers.complaint.help.size() - 1, fmt::format(" {}", unit_text));
    return numbers.complaint;
  }
  const double longest = unit.value->clock == Clock::working_days ? longest_working_days : longest_seconds;
  for (const double value : numbers.value->values)
    if (value * unit.value->size > longest)
      return Complaint{"bad-duration", fmt::format("'{}' is longer than a hundred years", all),
                       "check the number and its unit"};
  Parsed<Shape> shape = shape_of(*numbers.value, unit.value->size, unit_text, all);
  if (!shape) return shape.complaint;
  return Duration{*shape.value, unit.value->clock};
}

}  // namespace

Parsed<Duration> parse_duration(std::string_view text) {
  return read_or_meant(text, duration_as_written, meant_duration);
}

std::vector<std::string_view> units_of_time() {
  std::vector<std::string_view> names;
  names.reserve(units.size());
  for (const Unit& unit : units) names.push_back(unit.written);
  return names;
}

namespace {

Parsed<PeopleTime> people_time_as_written(std::string_view text) {
  const std::string plain = folded(text);
  const auto cross = plain.find('x');
  const bool several = cross != std::string::npos && cross > 0 &&
                       std::all_of(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(cross),
                                   [](char c) { return in_number(c) || c == ' '; });
  PeopleTime result;
  std::string_view rest = plain;
  if (several) {
    const std::string_view number = trimmed(rest.substr(0, cross));
    constexpr std::uint64_t most = 100;
    Parsed<std::uint64_t> people = parse_count(number);
    if (!people || *people.value < 1 || *people.value > most)
      return Complaint{"bad-count", fmt::format("'{}' is not a number of people from 1 to {}", number, most),
                       "write how many give the time at once: `2 x 45 min`"};
    result.people = static_cast<int>(*people.value);
    rest = trimmed(rest.substr(cross + 1));
  }
  Parsed<Duration> time = parse_duration(rest);
  if (!time) {
    if (several) time.complaint.help = with_forms_after(fmt::format("{} x ", result.people), time.complaint.help);
    return time.complaint;
  }
  result.time = *time.value;
  return result;
}

}  // namespace

Parsed<PeopleTime> parse_people_time(std::string_view text) {
  return read_or_meant(text, people_time_as_written, meant_people_time);
}

}  // namespace refpath
