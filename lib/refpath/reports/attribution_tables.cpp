// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/attribution_tables.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

std::string verb_cell(const std::optional<Verb>& verb) {
  return verb ? name(*verb) : "not said";
}

/// The first characters of a text.
std::string first_of(const std::string& text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters) at += std::max<std::size_t>(character_length(text, at), 1);
  return text.substr(0, at);
}

}  // namespace

std::string gained(const AttributedMeasure& measure) {
  if (measure.measure.is_hours()) return measure.released ? "hours a week released" : "hours a week freed";
  const std::string unit = measure.measure.unit == "share" ? "points" : unit_words(measure.measure.unit);
  const char* way = measure.measure.better == Better::fewer ? "saved" : "added";
  return unit.empty() ? way : unit + " " + way;
}

Table changes_table(const Attribution& all, const AttributedMeasure& measure, const AttributionNumbers& numbers) {
  const bool simulated = !measure.intervals.empty(), agreed = all.orders.agreed;
  Table table;
  table.columns = {{"", Align::right}, {"Change"}};
  const bool kinds = std::any_of(all.changes.begin(), all.changes.end(),
                                 [](const NamedChange& change) { return change.verb.has_value(); });
  if (kinds) table.columns.push_back({"kind"});
  if (agreed) table.columns.push_back({"in its turn", Align::right});
  if (agreed && simulated) table.columns.push_back({"interval", Align::right});
  if (agreed) table.columns.push_back({"so far", Align::right});
  table.columns.push_back({"whatever the order", Align::right});
  table.columns.push_back({simulated ? "interval" : "least to most", Align::right});
  const auto row = [&](std::vector<std::string> start, const std::string& kind, const std::string& step,
                       const std::string& step_interval, const std::string& so_far, const std::string& any_order,
                       const std::string& last) {
    if (kinds) start.push_back(kind);
    if (agreed) start.push_back(step);
    if (agreed && simulated) start.push_back(step_interval);
    if (agreed) start.push_back(so_far);
    start.push_back(any_order);
    start.push_back(last);
    table.rows.push_back(std::move(start));
  };
  const auto interval = [&numbers](const Interval& of) {
    return of.known() ? numbers.range(of.low, of.high) : std::string("-");
  };
  const ShownMeasure& shown = numbers.shown();
  for (std::size_t i = 0; i < all.changes.size(); ++i) {
    const ChangeShare& share = measure.shares.changes[i];
    row({fmt::format("{}", i + 1), all.changes[i].label}, verb_cell(all.changes[i].verb),
        numbers.with_sign(shown.steps[i]), simulated ? interval(measure.intervals[i].step) : "",
        numbers.plainly(shown.so_far[i]), numbers.with_sign(shown.any_order[i]),
        simulated ? interval(measure.intervals[i].any_order) : numbers.range(share.least, share.most));
  }
  if (!numbers.is_nothing(shown.rest))
    row({"", "Rounding (equals stay equal)"}, "", "", "", "", numbers.with_sign(shown.rest), "");
  row({"", "All together"}, "", numbers.with_sign(shown.total), simulated ? interval(*measure.total) : "",
      numbers.plainly(shown.total), numbers.with_sign(shown.total), simulated ? interval(*measure.total) : "");
  return table;
}

std::string waterfall(const Attribution& all, const AttributionNumbers& numbers) {
  const ShownMeasure& shown = numbers.shown();
  constexpr std::size_t names = 26, bars = 50;
  double low = 0, high = 0;
  for (const double value : shown.so_far) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (high == low) return "";
  const auto column = [&](double value) {
    return static_cast<std::size_t>(std::floor((value - low) / (high - low) * static_cast<double>(bars) + 0.5));
  };
  std::string text;
  const auto line = [&](std::string label, double from, double to, char sign) {
    if (character_count(label) > names) label = first_of(label, names - 2) + "..";
    label += std::string(names - character_count(label), ' ');
    const std::size_t left = column(std::min(from, to)), right = std::max(column(std::max(from, to)), left);
    const std::string bar = right == left ? "|" : std::string(right - left, sign);
    std::string row = std::string(left, ' ') + bar;
    row.resize(std::max(row.size(), bars + 1), ' ');
    text += fmt::format("{} {} {}\n", label, row, numbers.with_sign(to - from));
  };
  const int wide = shown.steps.size() < 10 ? 1 : 2;
  double so_far = 0;
  for (std::size_t i = 0; i < shown.steps.size(); ++i) {
    line(fmt::format("{:>{}} {}", i + 1, wide, all.changes[i].label), so_far, shown.so_far[i],
         shown.steps[i] < 0 ? '-' : '#');
    so_far = shown.so_far[i];
  }
  line(std::string(static_cast<std::size_t>(wide) + 1, ' ') + "All together", 0, shown.total, '=');
  return text;
}

Table verbs_table(const Attribution& all, const AttributedMeasure& measure, const AttributionNumbers& numbers) {
  const ShownMeasure& shown = numbers.shown();
  const bool simulated = !measure.intervals.empty(), agreed = all.orders.agreed;
  Table table;
  table.columns = {{"Kind of change"}, {"changes", Align::right}};
  if (agreed) table.columns.push_back({"in the agreed order", Align::right});
  table.columns.push_back({"whatever the order", Align::right});
  if (simulated) table.columns.push_back({"interval", Align::right});
  for (std::size_t v = 0; v < shown.by_verb.size(); ++v) {
    const auto& verb = shown.by_verb[v];
    std::vector<std::string> row{verb_cell(verb.verb), fmt::format("{}", verb.changes)};
    if (agreed) row.push_back(numbers.with_sign(verb.step));
    row.push_back(numbers.with_sign(verb.any_order));
    if (simulated) {
      const Interval& of = measure.by_verb[v].intervals->any_order;
      row.push_back(of.known() ? numbers.range(of.low, of.high) : "-");
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table side_by_side(const Attribution& all, const std::vector<const AttributedMeasure*>& measures, bool in_turn) {
  Table table;
  table.columns.push_back({"Whose hours"});
  for (std::size_t i = 0; i < all.changes.size(); ++i)
    table.columns.push_back({fmt::format("{}", i + 1), Align::right});
  table.columns.push_back({"all", Align::right});
  bool rest = false;
  std::vector<std::string> rests;
  for (const AttributedMeasure* measure : measures) {
    const AttributionNumbers numbers(*measure, all.changes, false);
    const ShownMeasure& shown = numbers.shown();
    const bool hours = measure->measure.is_hours();
    std::vector<std::string> row{hours ? measure->measure.label
                                       : fmt::format("{}, {}", measure->measure.label, numbers.unit())};
    for (const double value : in_turn ? shown.steps : shown.any_order) row.push_back(numbers.with_sign(value));
    row.push_back(numbers.with_sign(shown.total));
    const bool has_rest = !in_turn && !numbers.is_nothing(shown.rest);
    rest = rest || has_rest;
    rests.push_back(has_rest ? numbers.with_sign(shown.rest) : "");
    table.rows.push_back(std::move(row));
  }
  if (rest) {
    table.columns.insert(table.columns.end() - 1, {"rounding", Align::right});
    for (std::size_t r = 0; r < table.rows.size(); ++r) table.rows[r].insert(table.rows[r].end() - 1, rests[r]);
  }
  return table;
}

}  // namespace refpath
