// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/sections.hpp"

#include <fmt/format.h>

namespace refpath {

void for_each_named(Context& context, const Node& node, const Location& at, const std::vector<std::string>& names,
                    std::string_view what, std::string_view example,
                    const std::function<void(const Entry&, std::size_t)>& each) {
  if (node.is_list() && !node.items.empty() && !node.flow) {
    const Node& first = node.items.front();
    const std::string name = first.is_scalar()       ? first.text
                             : first.entries.empty() ? ""
                                                     : first.entries.front().key.text;
    if (name_complaint(name).message.empty()) {
      context.report.error("wrong-kind", node.at,
                           fmt::format("'{}' is a list where names with what they stand for are expected", what),
                           fmt::format("write it without the `-`: `{}:` and what belongs to it under that", name));
      return;
    }
  }
  if (!expect_mapping(context, node, at, fmt::format("'{}'", what), example)) return;
  const Entry* before = nullptr;
  for (const Entry& entry : node.entries) {
    const Complaint wrong = name_complaint(entry.key.text);
    const int index = index_of(names, entry.key.text);
    if (!wrong.message.empty() && entry.value.is_nothing()) {
      if (!report_slip(context, node, entry, before)) context.report.error(wrong, entry.key.at);
    } else if (index >= 0) {
      each(entry, static_cast<std::size_t>(index));
    }
    before = &entry;
  }
}

int read_name(Context& context, const Node& node, std::string_view called,
              const std::vector<const std::vector<std::string>*>& kinds, std::string_view where) {
  const bool named = !kinds.empty() && !kinds.front()->empty();
  const std::string* text = read_scalar(context, node, fmt::format("the name of a {}", called),
                                        named ? std::string_view(kinds.front()->front()) : "screen");
  if (text == nullptr) return -1;
  int before = 0;
  for (const auto* kind : kinds) {
    const int index = index_of(*kind, *text);
    if (index >= 0) return before + index;
    before += static_cast<int>(kind->size());
  }
  report_unknown_name(context.names, *text, node.at, called, kinds, where, context.report);
  return -1;
}

double as_is(const double& value) {
  return value;
}

double mean_of(const Duration& duration) {
  return mean(duration.shape);
}

std::optional<Quantity<Duration>> duration_quantity(Context& context, const Node& node, Depends depends) {
  return read_quantity<Duration>(context, node, read_duration, mean_of, depends);
}

std::string label_or_name(Mapping& at, std::string_view name) {
  std::string label = at.text("label");
  return label.empty() ? label_of(name) : label;
}

}  // namespace refpath
