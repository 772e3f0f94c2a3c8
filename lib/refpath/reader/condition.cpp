// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/attributes.hpp"
#include "refpath/reader/mapping.hpp"

namespace refpath {

namespace {

// `urgency: urgent`, for a sentence; a guess when the file has no attributes.
std::string example_of(const DeclaredNames& names, std::string_view text) {
  for (std::size_t a = 0; a < names.values.size(); ++a)
    if (index_of(names.values[a], text) >= 0) return fmt::format("{}: {}", names.attributes[a], text);
  for (std::size_t a = 0; a < names.values.size(); ++a)
    if (!names.values[a].empty()) return fmt::format("{}: {}", names.attributes[a], names.values[a].front());
  return "urgency: urgent";
}

// One value or a list of values.
std::vector<int> values_of(Context& context, const Node& node, int attribute) {
  std::vector<int> values;
  if (!node.is_list()) {
    values.push_back(read_attribute_value(context, node, attribute));
    return values;
  }
  for (const Node& item : node.items) {
    const int value = read_attribute_value(context, item, attribute);
    if (value >= 0 && std::find(values.begin(), values.end(), value) != values.end())
      context.report.error("duplicate-name", item.at, fmt::format("'{}' is named twice", item.text),
                           "name each value once");
    values.push_back(value);
  }
  if (node.items.empty())
    context.report.error("nothing", node.at, "this list has no value in it",
                         fmt::format("write a value: `{{{}}}`", example_of(context.names, "")));
  return values;
}

}  // namespace

Condition read_condition(Context& context, const Node& node, const Location& at) {
  Condition condition;
  condition.at = at;
  if (node.is_scalar() && node.text.find(':') == std::string::npos) {
    context.report.error("wrong-kind", node.at,
                         fmt::format("'{}' does not say of which attribute it is the value", printable(node.text)),
                         fmt::format("write it as `{{{}}}`", example_of(context.names, node.text)));
    return condition;
  }
  const std::string example = fmt::format("{{{}}}", example_of(context.names, ""));
  if (!expect_mapping(context, node, at, "a condition", example)) return condition;
  if (node.entries.empty())
    context.report.error("nothing", node.at, "there is no condition in these brackets",
                         fmt::format("write it as `{}`", example));
  const std::vector<const Entry*> entries = sound_entries(context, node);
  bool right = entries.size() == node.entries.size();
  for (const Entry* one : entries) {
    const Entry& entry = *one;
    const int attribute = read_attribute(context, entry.key, "{}");
    if (attribute >= 0 && entry.value.is_nothing())
      report_nothing(context, entry.key, example_of(context.names, ""), true);
    if (attribute < 0 || entry.value.is_nothing()) {
      right = false;
      continue;
    }
    context.depended_on.insert(attribute);
    Condition::Term term{attribute, values_of(context, entry.value, attribute)};
    std::sort(term.values.begin(), term.values.end());
    right = right && !term.values.empty() && term.values.front() >= 0;
    condition.terms.push_back(std::move(term));
  }
  if (!right) condition.terms.clear();
  return condition;
}

bool may_both_hold(const Condition& a, const Condition& b) {
  for (const Condition::Term& one : a.terms)
    for (const Condition::Term& other : b.terms) {
      if (one.attribute != other.attribute) continue;
      const bool common = std::any_of(one.values.begin(), one.values.end(), [&](int value) {
        return std::binary_search(other.values.begin(), other.values.end(), value);
      });
      if (!common) return false;
    }
  return true;
}

bool same_referrals(const Condition& a, const Condition& b) {
  if (a.terms.size() != b.terms.size()) return false;
  return std::all_of(a.terms.begin(), a.terms.end(), [&](const Condition::Term& one) {
    return std::any_of(b.terms.begin(), b.terms.end(), [&](const Condition::Term& other) {
      return one.attribute == other.attribute && one.values == other.values;
    });
  });
}

}  // namespace refpath
