// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/quantity.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/attributes.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/meant_keys.hpp"

namespace refpath {

bool is_meant_as_value(const Node& key) {
  return find_key("quantity", key.text) == nullptr && meant_key("quantity", key.text).key == "value";
}

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
  if (is_meant_as_value(first.key)) return true;
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

void report_other_clock(Context& context, const Node& end) {
  context.report.error("mixed-units", end.at,
                       fmt::format("'{}' is not counted in the same way as the value itself", text_of(end)),
                       "use working time for the value and its `between`, or for none of them");
}

bool is_by(const Node& node) {
  return node.is_mapping() && !node.entries.empty() && node.entries.front().key.text == "by";
}

By read_by(Context& context, const Node& node, const Node* between, Depends depends) {
  const Entry& form = node.entries.front();
  const auto wrong = [&](const Location& at, std::string message, std::string help) {
    context.report.error("by", at, std::move(message), std::move(help));
    return By{};
  };
  constexpr std::string_view example = "{by: {urgency: {urgent: 2 days, routine: 3 weeks}}}";
  if (depends == Depends::never)
    return wrong(form.key.at,
                 "only times, shares and numbers of repeats, of steps and outcomes, may depend on an attribute",
                 "write one value for all");
  if (depends == Depends::does)
    return wrong(form.key.at, "a value that depends on one attribute cannot depend on another too",
                 "make one attribute of the two, with a value for each combination that matters");
  if (node.entries.size() > 1)
    return wrong(node.entries[1].key.at,
                 fmt::format("'{}' cannot stand beside 'by'", printable(node.entries[1].key.text)),
                 "`by` has a value for everybody already: leave the other out");
  if (between != nullptr)
    return wrong(between->at, "one range cannot be around values that depend on an attribute",
                 "give each of them its own: `urgent: {value: 2 days, between: [1 day, 3 days]}`");
  if (form.value.is_scalar() && index_of(context.names.attributes, form.value.text) >= 0)
    return wrong(form.value.at, fmt::format("'{}' has no values here", form.value.text),
                 fmt::format("write a value for each: `{}`", example));
  if (!expect_mapping(context, form.value, form.key.at, "'by'", example)) return {};
  if (form.value.entries.empty())
    return wrong(form.value.at, "there is no attribute in these brackets", fmt::format("write it as `{}`", example));
  const Entry& first = form.value.entries.front();
  By by;
  by.attribute = read_attribute(context, first.key, "{{{}: ..}}");
  if (by.attribute < 0) return {};
  if (form.value.entries.size() > 1) {
    const Entry& second = form.value.entries[1];
    if (index_of(context.names.values[static_cast<std::size_t>(by.attribute)], second.key.text) >= 0)
      return wrong(second.key.at, fmt::format("'{}' stands beside its attribute", second.key.text),
                   fmt::format("put the values under '{}': `{}`", first.key.text, example));
    return wrong(second.key.at,
                 fmt::format("a value cannot depend on both '{}' and '{}'", first.key.text, printable(second.key.text)),
                 "make one attribute of the two, with a value for each combination that matters");
  }
  context.depended_on.insert(by.attribute);
  by.cases = nodes_by_value(context, first.value, first.key.at, by.attribute, "..");
  return by;
}

}  // namespace refpath
