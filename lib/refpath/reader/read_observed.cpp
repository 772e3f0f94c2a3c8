// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr std::size_t most_told = 5;  // Of the cells of one column; a wrong column is one mistake.

bool begins_with_digit(const std::string& text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// The unit in which a column is counted, by its name: `triage (min)`, `triage_min`; empty when it does not say.
std::string unit_of(const std::string& column) {
  std::string_view name = trimmed(column);
  if (name.empty()) return "";
  std::string_view unit;
  if (name.back() == ')') {
    name.remove_suffix(1);
    const auto open = name.rfind('(');
    if (open != std::string_view::npos) unit = trimmed(name.substr(open + 1));
  } else {
    unit = name.substr(name.find_last_of("_ ") + 1);
    const std::string_view before = name.substr(0, name.size() - unit.size());
    constexpr std::string_view working = "working";
    if (before.size() > working.size() && before.substr(before.size() - working.size() - 1, working.size()) == working)
      unit = name.substr(before.size() - working.size() - 1);
  }
  std::string text(unit);
  std::replace(text.begin(), text.end(), '_', ' ');
  return parse_duration("1 " + text) ? text : "";
}

bool is_plain_number(const std::string& text) {
  return parse_number(folded(text)).value.has_value();
}

class Cells {
 public:
  Cells(Context& context, const Column& column, bool work)
      : context_(context), column_(column), work_(work), unit_(unit_of(column.name)) {}

  std::optional<Duration> read() {
    Observed observed;
    std::optional<Clock> clock;
    for (const Cell& cell : column_.cells) {
      const auto value = read_cell(cell);
      if (!value) continue;
      if (clock && *clock != value->clock)
        wrong(cell, {"mixed-units", fmt::format("'{}' is counted in another way than the values above it", cell.text),
                     "use working time for all of them, or for none"});
      clock = value->clock;
      observed.values.push_back(std::get<Fixed>(value->shape).value);
    }
    if (wrong_ > most_told)
      context_.report.error("data-cell", column_.cells.front().at,
                            fmt::format("{} more cells of this column cannot be read", wrong_ - most_told),
                            "mend them in the same way, or check that this is the right column");
    if (wrong_ > 0) return {};
    return Duration{std::move(observed), *clock};
  }

 private:
  std::optional<Duration> read_cell(const Cell& cell) {
    const bool plain = is_plain_number(cell.text);
    if (plain && unit_.empty())
      return wrong(cell, {"no-unit", fmt::format("'{}' has no unit, and neither has the name of its column", cell.text),
                          column_.name.empty()
                              ? "write a first line with a name and a unit, such as `triage (min)`"
                              : fmt::format("call the column `{} (min)`, or write `{} min`", column_.name, cell.text)});
    const Parsed<Duration> parsed = parse_duration(plain ? fmt::format("{} {}", cell.text, unit_) : cell.text);
    if (!parsed) return wrong(cell, {"data-cell", parsed.complaint.message, parsed.complaint.help});
    if (!std::holds_alternative<Fixed>(parsed.value->shape))
      return wrong(cell, {"data-cell", fmt::format("'{}' is not one length of time", cell.text),
                          "an observed value is one number: `12 min`"});
    const std::string& unit = plain ? unit_ : cell.text;
    const bool in_days = unit.find("day") != std::string::npos || unit.find("week") != std::string::npos;
    if (work_ && (in_days || parsed.value->clock != Clock::elapsed))
      return wrong(cell, {"bad-unit",
                          fmt::format("'{}' is given as work, which is told in `min` or `h`",
                                      plain ? fmt::format("{} {}", cell.text, unit_) : cell.text),
                          "write the hours that somebody works"});
    return *parsed.value;
  }

  std::optional<Duration> wrong(const Cell& cell, const Complaint& complaint) {
    if (++wrong_ <= most_told)
      context_.report.error(complaint.code, cell.at, printable(complaint.message), printable(complaint.help));
    return {};
  }

  Context& context_;
  const Column& column_;
  bool work_;
  std::string unit_;
  std::size_t wrong_ = 0;
};

}  // namespace

bool is_data_file(const Node& node) {
  return node.is_mapping() && !node.entries.empty() && node.entries.front().key.text == "data" &&
         node.entries.front().value.is_scalar();
}

std::optional<Duration> read_observed(Context& context, const Node& node, bool work) {
  // A key of the long form is met where quantities are read.
  for (const std::string_view key : {"value", "basis", "source", "between"})
    if (node.find(key) != nullptr) return {};
  Mapping at(context, node, "data", "`data`", node.at);
  const Node* path = at.at("data");
  const Node* name = at.at("column");
  if (path == nullptr || (name == nullptr && at.has("column"))) return {};
  if (path->is_scalar() && parse_duration(path->text)) {
    context.report.error("form", path->at,
                         fmt::format("'{}' is a value, where a list or a file is expected", path->text),
                         "write observed values as `{data: [12 min, 15 min, 9 min]}`");
    return {};
  }
  const auto column = read_column(context, "data", *path, name, begins_with_digit);
  if (!column) return {};
  return Cells(context, *column, work).read();
}

}  // namespace refpath
