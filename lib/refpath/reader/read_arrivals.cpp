// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double most_per_week = 100000, hundred_years = 5218;

bool begins_with_digit(const std::string& text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// A mean that the simulation can count: no torrent, and none that nobody lives to see.
bool check_mean(Context& context, const Location& at, double per_week) {
  if (per_week > most_per_week) {
    context.report.error("bad-rate", at, fmt::format("that is more than {} referrals a week", most_per_week),
                         "check the numbers");
  } else if (per_week <= 0) {
    context.report.error("bad-rate", at, "this means that no referral ever comes",
                         "write more than 0, or leave `demand` out");
  } else if (per_week < 1 / hundred_years) {
    context.report.error("bad-rate", at, "that is fewer than one in a hundred years", "check the numbers");
  } else {
    return true;
  }
  return false;
}

// `{Mon: 4, Tue: 3}`, `{Mon-Fri 09:00-12:00: 1.5, Sat: 2}`
class WeekTable {
 public:
  WeekTable(Context& context, const Hours& received) : context_(context), received_(received) {}

  std::optional<Arrivals> read(const Node& node) {
    if (node.entries.empty()) {
      wrong(node.at, "there is no number of referrals in these brackets", "write `6 per week`, or `{Mon: 4, Tue: 3}`");
      return {};
    }
    const Entry* before = nullptr;
    for (const Entry& entry : node.entries) {
      part(node, entry, before);
      before = &entry;
    }
    if (!right_ || !check_mean(context_, node.at, arrivals_.per_week)) return {};
    std::sort(arrivals_.parts.begin(), arrivals_.parts.end(),
              [](const Arrivals::Part& a, const Arrivals::Part& b) { return a.period.from < b.period.from; });
    return std::move(arrivals_);
  }

 private:
  void part(const Node& node, const Entry& entry, const Entry* before) {
    const Parsed<std::vector<Period>> periods = parse_parts_of_week(entry.key.text);
    const std::string key = printable(entry.key.text);
    if (entry.value.is_nothing()) {
      if (periods && node.flow && entry.value.text.empty()) return comma_between_days(entry, node);
      right_ = false;
      if (!report_slip(context_, node, entry, before)) report_nothing(context_, entry.key, key + ": 4", true);
      return;
    }
    if (!periods) return wrong(entry.key.at, printable(periods.complaint.message), printable(periods.complaint.help));
    if (entry.value.is_mapping() && !entry.value.entries.empty() && key.find(' ') == std::string::npos)
      return wrong(entry.value.at, fmt::format("'{}' has a table of its own", key),
                   fmt::format("write the day before each period: `{} {}: {}`", key,
                               printable(entry.value.entries.front().key.text),
                               printable(text_of(entry.value.entries.front().value))));
    const std::string* text = read_scalar(context_, entry.value, "a number of referrals", "4");
    if (text == nullptr) {
      right_ = false;
      return;
    }
    const Parsed<double> number = parse_any_number(*text);
    if (!number && parse_referrals(*text))
      return wrong(entry.value.at,
                   fmt::format("'{}' is a rate, where '{}' says already when they come", printable(*text), key),
                   fmt::format("write the number that comes in each: `{}: {}`", key,
                               text->substr(0, text->find_first_of(" /"))));
    if (!number) {
      right_ = false;
      context_.report.error(number.complaint.code, entry.value.at, printable(number.complaint.message),
                            printable(number.complaint.help));
      return;
    }
    if (*number.value > most_per_week)
      return wrong(entry.value.at, fmt::format("'{}' is more than {} referrals", printable(*text), most_per_week),
                   "check the number");
    for (const Period& period : *periods.value) add(entry, period, *number.value);
  }

  void add(const Entry& entry, const Period& period, double people) {
    if (!right_) return;
    for (const Arrivals::Part& other : arrivals_.parts)
      if (other.period.from < period.to && period.from < other.period.to)
        return wrong(entry.key.at, fmt::format("'{}' overlaps with a part of the week above it", entry.key.text),
                     "count each referral in one part only");
    const bool open = std::any_of(received_.periods.begin(), received_.periods.end(), [&](const Period& hours) {
      return hours.from < period.to && period.from < hours.to;
    });
    if (!open && people > 0)
      return wrong(entry.key.at, fmt::format("no referral is received in '{}'", entry.key.text),
                   "say with `received` in which hours they come, such as `received: 24/7`");
    if (people > 0) arrivals_.parts.push_back({period, people});
    arrivals_.per_week += people;
  }

  // `{Mon,Wed: 3}`: the comma that joins days ends an entry here.
  void comma_between_days(const Entry& entry, const Node& node) {
    const auto next =
        std::find_if(node.entries.begin(), node.entries.end(), [&](const Entry& other) { return &other == &entry; }) +
        1;
    if (next == node.entries.end()) {
      right_ = false;
      return report_nothing(context_, entry.key, entry.key.text + ": 4", true);
    }
    right_ = false;
    context_.report.error(
        "comma-in-text", entry.key.at,
        fmt::format("inside {{}} the comma after '{}' ends it, so that it has no number", entry.key.text),
        fmt::format("write `\"{},{}\": {}` in quotes, or give each day its own number", entry.key.text,
                    printable(next->key.text), printable(text_of(next->value))));
  }

  void wrong(const Location& at, std::string message, std::string help) {
    right_ = false;
    context_.report.error("week-table", at, std::move(message), std::move(help));
  }

  Context& context_;
  const Hours& received_;
  Arrivals arrivals_;
  bool right_ = true;
};

std::optional<Arrivals> replayed(Context& context, const Node& node) {
  Mapping at(context, node, "replay", "`replay`", node.at);
  const Node* path = at.at("replay");
  const Node* name = at.at("column");
  if (path == nullptr || (name == nullptr && at.has("column"))) return {};
  const auto column = read_column(context, "replay", *path, name, begins_with_digit);
  if (!column) return {};
  constexpr std::size_t most_told = 5;
  std::size_t wrong = 0;
  std::vector<Moment> moments;
  for (const Cell& cell : column->cells) {
    const Parsed<Moment> moment = parse_moment(cell.text);
    if (moment) {
      moments.push_back(*moment.value);
    } else if (++wrong <= most_told) {
      context.report.error("data-cell", cell.at, printable(moment.complaint.message), printable(moment.complaint.help));
    }
  }
  if (wrong > most_told)
    context.report.error("data-cell", column->cells.front().at,
                         fmt::format("{} more cells of this column cannot be read", wrong - most_told),
                         "mend them in the same way, or check that this is the right column");
  if (wrong > 0) return {};
  Date first = moments.front().date, last = first;
  for (const Moment& moment : moments) {
    first = std::min(first, moment.date);
    last = std::max(last, moment.date);
  }
  constexpr Date days_of_a_week = 7;
  const Date monday = monday_of(first);
  Arrivals arrivals;
  arrivals.replay_weeks = static_cast<int>((last - monday) / days_of_a_week) + 1;
  constexpr int most_weeks = 5200;
  if (arrivals.replay_weeks > most_weeks) {
    context.report.error("data-cell", column->cells.front().at, "these moments lie more than a hundred years apart",
                         "check their years");
    return {};
  }
  for (const Moment& moment : moments) arrivals.replay.push_back((moment.date - monday) * day_ticks + moment.second);
  std::sort(arrivals.replay.begin(), arrivals.replay.end());
  arrivals.per_week = static_cast<double>(moments.size()) / arrivals.replay_weeks;
  if (!check_mean(context, path->at, arrivals.per_week)) return {};
  return arrivals;
}

}  // namespace

std::optional<Arrivals> read_arrivals(Context& context, const Node& node, const Hours& received) {
  if (node.is_mapping() && !node.entries.empty() &&
      (node.entries.front().key.text == "replay" || node.entries.front().key.text == "column"))
    return replayed(context, node);
  if (node.is_mapping()) return WeekTable(context, received).read(node);
  const auto rate = read_referrals(context, node);
  if (!rate) return {};
  Arrivals arrivals;
  arrivals.per_week = *rate;
  return arrivals;
}

}  // namespace refpath
