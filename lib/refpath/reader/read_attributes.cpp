// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/attributes.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/shares.hpp"

namespace refpath {

namespace {

constexpr std::string_view example = "urgency: {urgent: 10%, routine: rest}";

void read_values(Context& context, const Entry& entry, Attribute& attribute) {
  const std::string owner = fmt::format("attribute '{}'", attribute.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner, example)) return;
  if (entry.value.entries.size() == 1)
    context.report.error("nothing", entry.key.at,
                         fmt::format("{} has one value only, so that referrals do not differ", owner),
                         "give it another value, or leave it out");
  bool right = !entry.value.entries.empty();
  if (!right)
    context.report.error("nothing", entry.key.at, fmt::format("{} has no values", owner),
                         fmt::format("write it as `{}`", example));
  std::vector<PartOfWhole> parts;
  for_each_named(context, entry.value, entry.key.at,
                 context.names.values[static_cast<std::size_t>(index_of(context.names.attributes, attribute.name))],
                 attribute.name, example, [&](const Entry& one, std::size_t index) {
                   AttributeValue& value = attribute.values[index];
                   value.at = one.key.at;
                   if (one.value.is_nothing()) {
                     report_nothing(context, one.key, fmt::format("{}: 10%", value.name), true);
                     right = false;
                     return;
                   }
                   const auto share =
                       read_quantity<Share>(context, one.value, read_share, [](const Share& s) { return s.value; });
                   right = right && share;
                   if (!share) return;
                   value.rest = share->value.rest;
                   value.share = told_as<double>(*share, [](const Share& s) { return s.value; });
                 });
  for (AttributeValue& value : attribute.values) {
    right = right && value.at.known();
    parts.push_back({&value.share, value.rest});
  }
  if (right) settle_shares(context, parts, fmt::format("of '{}'", attribute.name));
}

}  // namespace

void read_attributes(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.attributes, "attributes", example,
                 [&](const Entry& entry, std::size_t index) {
                   Attribute& attribute = pathway.attributes[index];
                   attribute.at = entry.key.at;
                   for (const std::string& name : context.names.values[index]) {
                     attribute.values.emplace_back();
                     attribute.values.back().name = name;
                   }
                   read_values(context, entry, attribute);
                 });
}

void read_priority(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  constexpr std::string_view form = "priority: {urgency: [urgent, routine]}";
  if (!expect_mapping(context, node, at, "'priority'", form)) return;
  if (node.entries.empty()) {
    context.report.error("nothing", node.at, "there is no attribute in these brackets",
                         fmt::format("write it as `{}`", form));
    return;
  }
  const Entry& entry = node.entries.front();
  Priority priority;
  priority.at = at;
  priority.attribute = read_attribute(context, entry.key, "[{}, ..]");
  if (priority.attribute < 0) return;
  context.depended_on.insert(priority.attribute);
  if (!entry.value.is_list()) {
    context.report.error("wrong-kind", entry.value.is_nothing() ? entry.key.at : entry.value.at,
                         "the order in which referrals are served is a list, the first served first",
                         fmt::format("write it as `{}`", form));
    return;
  }
  if (node.entries.size() > 1) {
    context.report.error("by", node.entries[1].key.at, "priority goes by one attribute only",
                         "make one attribute of the two, with a value for each combination that matters");
    return;
  }
  const auto& values = context.names.values[static_cast<std::size_t>(priority.attribute)];
  bool right = true;
  for (const Node& item : entry.value.items) {
    const int value = read_attribute_value(context, item, priority.attribute);
    const bool twice = value >= 0 && std::count(priority.order.begin(), priority.order.end(), value) > 0;
    if (twice)
      context.report.error("duplicate-name", item.at, fmt::format("'{}' is in the list twice", item.text),
                           "name each value once");
    right = right && value >= 0 && !twice;
    priority.order.push_back(value);
  }
  if (!right) return;
  for (std::size_t v = 0; v < values.size(); ++v)
    if (std::count(priority.order.begin(), priority.order.end(), static_cast<int>(v)) == 0) {
      context.report.error(
          "missing-value", entry.value.at,
          fmt::format("the list does not say when those with {} `{}` are served", entry.key.text, values[v]),
          fmt::format("add `{}` where it belongs", values[v]));
      return;
    }
  pathway.priority = std::move(priority);
}

void check_classes(Context& context, const Location& at, const Pathway& pathway) {
  std::size_t classes = 1;
  std::string product;
  for (const int index : context.depended_on) {
    const Attribute& attribute = pathway.attributes[static_cast<std::size_t>(index)];
    classes = std::min<std::size_t>(classes * attribute.values.size(), 1'000'000'000);
    product += fmt::format("{}{} of '{}'", product.empty() ? "" : " x ", attribute.values.size(), attribute.name);
  }
  if (classes <= most_classes) return;
  context.report.error("many-classes", at,
                       fmt::format("referrals differ in {} ways ({}), more than {}", classes, product, most_classes),
                       "let values and outcomes depend on fewer attributes, or give them fewer values");
}

}  // namespace refpath
