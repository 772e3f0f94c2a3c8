// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/wording.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/units/clock_text.hpp"

namespace refpath {

namespace {

std::string digits(double value) {
  return fmt::format("{}", value);
}

std::string list(const std::vector<double>& values) {
  std::vector<std::string> texts;
  texts.reserve(values.size());
  for (const double value : values) texts.push_back(digits(value));
  return fmt::format("{}", fmt::join(texts, "/"));
}

std::string exact_shape(const Shape& shape);

struct ExactShape {
  std::string operator()(const Fixed& of) const { return digits(of.value); }
  std::string operator()(const Uniform& of) const { return list({of.least, of.most}); }
  std::string operator()(const Triangular& of) const { return list({of.least, of.commonest, of.most}); }
  std::string operator()(const Pert& of) const { return "pert " + list({of.least, of.commonest, of.most}); }
  std::string operator()(const Exponential& of) const { return "exponential " + digits(of.mean); }
  std::string operator()(const Lognormal& of) const { return "lognormal " + list({of.mean, of.sd}); }
  std::string operator()(const Gamma& of) const { return "gamma " + list({of.mean, of.sd}); }
  std::string operator()(const Weibull& of) const { return "weibull " + list({of.mean, of.sd}); }
  std::string operator()(const Erlang& of) const { return fmt::format("erlang {}/{}", digits(of.mean), of.stages); }
  std::string operator()(const Observed& of) const { return "observed " + list(of.values); }
  std::string operator()(const Mix& of) const {
    std::string text = "mix";
    for (const MixPart& part : of.parts) text += fmt::format(" {} of {};", digits(part.share), exact_shape(part.of));
    return text;
  }
};

std::string exact_shape(const Shape& shape) {
  return std::visit(ExactShape(), shape);
}

/// A length on the wall clock.
std::string time_words(double seconds) {
  constexpr double hour = static_cast<double>(hour_ticks), day = static_cast<double>(day_ticks);
  if (seconds < 3 * hour) return short_number(seconds / 60) + " min";
  if (seconds < 2 * day) return short_number(seconds / hour) + " h";
  return short_number(seconds / day) + " days";
}

std::string mean_words(const Duration& duration) {
  const double value = mean(duration.shape);
  switch (duration.clock) {
    case Clock::elapsed:
      return time_words(value);
    case Clock::working_hours:
      return short_number(value / static_cast<double>(hour_ticks)) + " working hours";
    case Clock::working_days:
      return short_number(value) + " working days";
  }
  return "";
}

const char* unit_of(Clock clock) {
  switch (clock) {
    case Clock::elapsed:
      return " s";
    case Clock::working_hours:
      return " s of working time";
    case Clock::working_days:
      return " working days";
  }
  return "";
}

/// `one` gives the words of a quantity that depends on nothing.
template <class T, class One>
Wording worded(const Pathway& pathway, const Quantity<T>& quantity, const One& one) {
  if (quantity.by < 0) {
    Wording wording = one(quantity);
    wording.written = quantity.text;
    return wording;
  }
  const Attribute& attribute = pathway.attributes[static_cast<std::size_t>(quantity.by)];
  Wording all;
  all.exact = "by " + attribute.name + ":";
  for (std::size_t v = 0; v < quantity.cases.size(); ++v) {
    const Wording of = one(quantity.cases[v]);
    const std::string& value = attribute.values[v].name;
    all.shown += fmt::format("{}{} {}", v > 0 ? ", " : "", in_words(value), of.shown);
    all.exact += fmt::format(" {} {};", value, of.exact);
  }
  return all;
}

std::string clock(Ticks moment) {
  return fmt::format("{:02}:{:02}", moment / hour_ticks, moment % hour_ticks / minute_ticks);
}

std::string week_time(WeekTime moment) {
  return fmt::format("{} {}", day_names[static_cast<std::size_t>(moment / day_ticks) % 7], clock(moment % day_ticks));
}

std::string date_words(Date date) {
  const CalendarDay day = calendar_day(date);
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

/// A period may end with its day, or with a later one: "Mon 22:00-24:00".
std::string period_words(const Period& period) {
  const Ticks day = period.from / day_ticks * day_ticks;
  const std::string to = period.to <= day + day_ticks ? clock(period.to - day) : week_time(period.to);
  return fmt::format("{}-{}", week_time(period.from), to);
}

std::string which_of_month(int which) {
  constexpr std::array<const char*, 5> words = {"last", "first", "second", "third", "fourth"};
  return words[static_cast<std::size_t>(which < 0 ? 0 : which)];
}

}  // namespace

std::string short_number(double value) {
  if (value != 0 && std::abs(value) < 0.1) return fmt::format("{:.2g}", value);
  std::string text = fmt::format("{:.1f}", value);
  if (text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0) text.resize(text.size() - 2);
  return text;
}

Wording plainly(const std::string& text) {
  return {text, "", text};
}

ToldApart told_apart(const Wording& before, const Wording& after) {
  if (before.exact == after.exact || before.shown != after.shown) return {before.shown, after.shown};
  if (!before.written.empty() && !after.written.empty() && before.written != after.written)
    return {before.written, after.written};
  return {before.exact, after.exact};
}

Wording Wordings::time(const Quantity<Duration>& quantity) const {
  return worded(pathway_, quantity, [](const Quantity<Duration>& of) {
    return Wording{mean_words(of.value), "", exact_shape(of.value.shape) + unit_of(of.value.clock)};
  });
}

Wording Wordings::share(const Quantity<double>& quantity) const {
  return worded(pathway_, quantity, [](const Quantity<double>& of) {
    return Wording{short_number(100 * of.value) + " %", "", digits(of.value)};
  });
}

Wording Wordings::number(const Quantity<double>& quantity, const std::string& unit) const {
  return worded(pathway_, quantity, [&unit](const Quantity<double>& of) {
    return Wording{short_number(of.value) + (unit.empty() ? "" : " " + unit), "", digits(of.value)};
  });
}

Wording Wordings::length(const Quantity<double>& seconds) const {
  return worded(pathway_, seconds, [](const Quantity<double>& of) {
    return Wording{time_words(of.value), "", digits(of.value) + " s"};
  });
}

Wording Wordings::hours(const Quantity<Hours>& quantity) {
  Wording wording;
  wording.written = quantity.text;
  if (is_round_the_clock(quantity.value)) return plainly("round the clock");
  wording.shown =
      short_number(static_cast<double>(open_per_week(quantity.value)) / static_cast<double>(hour_ticks)) + " h a week";
  std::vector<std::string> periods;
  periods.reserve(quantity.value.periods.size());
  for (const Period& period : quantity.value.periods) periods.push_back(period_words(period));
  wording.exact = fmt::format("{}", fmt::join(periods, ", "));
  return wording;
}

Wording Wordings::starts(const Quantity<Recurrence>& quantity) {
  const Recurrence& when = quantity.value;
  std::vector<std::string> starts;
  starts.reserve(when.starts.size() + when.monthly.size());
  for (const WeekTime start : when.starts) starts.push_back(week_time(start));
  for (const MonthlyStart& start : when.monthly)
    starts.push_back(fmt::format("{} {}", which_of_month(start.which), week_time(start.time)));
  std::string text = fmt::format("{}", fmt::join(starts, ", "));
  if (when.every_weeks > 1) text += fmt::format(", every {} weeks", when.every_weeks);
  Wording wording = plainly(text);
  if (when.first_on) wording.exact += ", in the week of " + date_words(monday_of(*when.first_on));
  return wording;
}

Wording Wordings::money(const Quantity<Money>& quantity, const std::string& per) {
  const Money& money = quantity.value;
  const std::string unit = per.empty() ? money.currency : money.currency + " " + per;
  return {short_number(money.amount) + " " + unit, quantity.text, digits(money.amount) + " " + unit};
}

Wording Wordings::dates(const std::vector<Date>& dates) {
  if (dates.empty()) return plainly("none");
  std::vector<std::string> texts;
  texts.reserve(dates.size());
  for (const Date date : dates) texts.push_back(date_words(date));
  const std::string exact = fmt::format("{}", fmt::join(texts, ", "));
  return {dates.size() > 3 ? fmt::format("{} days", dates.size()) : exact, "", exact};
}

Wording Wordings::condition(const Condition& condition) const {
  Wording wording;
  for (const Condition::Term& term : condition.terms) {
    const Attribute& attribute = pathway_.attributes[static_cast<std::size_t>(term.attribute)];
    std::vector<std::string> names, words;
    for (const int value : term.values) {
      names.push_back(attribute.values[static_cast<std::size_t>(value)].name);
      words.push_back(in_words(names.back()));
    }
    const char* separator = wording.shown.empty() ? "" : " and ";
    wording.shown += fmt::format("{}{} {}", separator, in_words(attribute.name), fmt::join(words, " or "));
    wording.exact += fmt::format("{}{} {}", separator, attribute.name, fmt::join(names, "|"));
  }
  return wording;
}

}  // namespace refpath
