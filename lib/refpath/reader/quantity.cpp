// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/quantity.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/keys.hpp"

namespace refpath {

bool is_long_form(Context& context, const Node& node) {
  if (node.entries.empty()) return false;
  const Entry& first = node.entries.front();
  const bool has_value = node.find("value") != nullptr;
  if (find_key("quantity", first.key.text) != nullptr) {
    if (first.key.text != "value" && has_value)
      context.report.error("form", first.key.at, fmt::format("'{}' stands before `value`", first.key.text),
                           "begin with `value`: its first key tells what a mapping is");
    return true;
  }
  for (const Entry& entry : node.entries)
    if (find_key("quantity", entry.key.text) != nullptr) {
      context.report.error("form", entry.key.at,
                           fmt::format("'{}' cannot stand beside '{}'", entry.key.text, printable(first.key.text)),
                           fmt::format("write `{{value: {{{}: ..}}, {}: ..}}`", printable(first.key.text),
                                       entry.key.text == "value" ? "basis" : entry.key.text));
      return has_value;
    }
  return false;
}

Ends ends_of(Context& context, const Node& node) {
  if (node.is_list() && node.items.size() == 2 && !node.items[0].is_nothing() && !node.items[1].is_nothing())
    return {&node.items[0], &node.items[1]};
  context.report.error("between", node.at, "`between` needs two values in brackets, the lower and the upper",
                       "write `between: [6/10/15 min, 10/15/25 min]`");
  return {};
}

void report_outside(Context& context, const Node& between, const Node& value) {
  context.report
      .error("between", between.items.front().at,
             fmt::format("the range {} does not have the value {} inside it", text_of(between), text_of(value)),
             "write the lower end first, and let the value lie between the two")
      .related.push_back({value.at, "the value is here"});
}

void report_no_range(Context& context, const Node& between) {
  context.report.error("between", between.at, "there is no range between two of these", "leave `between` out");
}

}  // namespace refpath
