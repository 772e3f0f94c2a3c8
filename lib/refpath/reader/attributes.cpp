// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/attributes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/values.hpp"

namespace refpath {

namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// The attribute that has a value of this name, or -1.
int attribute_with(const DeclaredNames& names, std::string_view value) {
  for (std::size_t a = 0; a < names.values.size(); ++a)
    if (index_of(names.values[a], value) >= 0) return static_cast<int>(a);
  return -1;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == words.size() ? " and " : ", ", words[i]);
  return text;
}

}  // namespace

int read_attribute(Context& context, const Node& name, std::string_view form) {
  const DeclaredNames& names = context.names;
  const int index = index_of(names.attributes, name.text);
  if (index >= 0) return index;
  if (const int attribute = attribute_with(names, name.text); attribute >= 0) {
    const std::string& owner = names.attributes[at(attribute)];
    context.report.error(
        "unknown-name", name.at,
        fmt::format("'{}' is a value of '{}', where the attribute is expected", name.text, owner),
        fmt::format("write the attribute before it: `{}: {}`", owner, fmt::format(fmt::runtime(form), name.text)));
    return -1;
  }
  report_unknown_name(names, name.text, name.at, "attribute", {&names.attributes}, "under `attributes`",
                      context.report);
  return -1;
}

bool report_without_by(Context& context, const Node& key) {
  const DeclaredNames& names = context.names;
  const int value_of = attribute_with(names, key.text);
  const int attribute = index_of(names.attributes, key.text) >= 0 ? index_of(names.attributes, key.text) : value_of;
  if (attribute < 0) return false;
  const std::vector<std::string>& values = names.values[at(attribute)];
  context.report.error("by", key.at,
                       fmt::format("'{}' is {}, where a value is expected", key.text,
                                   value_of == attribute ? "a value of an attribute" : "an attribute"),
                       fmt::format("write `by` and the attribute before the values: `{{by: {{{}: {{{}: .., ..}}}}}}`",
                                   names.attributes[at(attribute)], values.empty() ? "urgent" : values.front()));
  return true;
}

int read_attribute_value(Context& context, const Node& name, int attribute) {
  const DeclaredNames& names = context.names;
  const std::string& owner = names.attributes[at(attribute)];
  const std::vector<std::string>& values = names.values[at(attribute)];
  const std::string* text =
      read_scalar(context, name, fmt::format("a value of '{}'", owner), values.empty() ? "urgent" : values.front());
  if (text == nullptr) return -1;
  const int index = index_of(values, *text);
  if (index >= 0 || values.empty()) return index;  // Without values: reported where the attribute is described.
  const std::string_view near = nearest(*text, {values.begin(), values.end()});
  const int other = attribute_with(names, *text);
  std::string help = fmt::format("the values of '{}' are {}", owner, listed(values));
  if (!near.empty()) {
    help = fmt::format("did you mean `{}`?", near);
  } else if (other >= 0) {
    help = fmt::format("'{}' is a value of '{}'; {}", *text, names.attributes[at(other)], help);
  }
  context.report.error("unknown-name", name.at, fmt::format("'{}' has no value '{}'", owner, printable(*text)), help);
  return -1;
}

std::vector<const Node*> nodes_by_value(Context& context, const Node& mapping, const Location& place, int attribute,
                                        std::string_view example) {
  const std::string& owner = context.names.attributes[at(attribute)];
  const std::vector<std::string>& values = context.names.values[at(attribute)];
  std::vector<const Node*> nodes(values.size(), nullptr);
  if (values.empty()) return nodes;
  std::string form;
  for (const std::string& value : values) form += fmt::format("{}{}: {}", form.empty() ? "" : ", ", value, example);
  if (!expect_mapping(context, mapping, place, fmt::format("'{}'", owner), fmt::format("{}: {{{}}}", owner, form)))
    return nodes;
  std::vector<char> named(values.size(), 0);
  const std::vector<const Entry*> entries = sound_entries(context, mapping);
  bool slips = entries.size() < mapping.entries.size();
  for (const Entry* entry : entries) {
    const int value = read_attribute_value(context, entry->key, attribute);
    slips = slips || value < 0;
    if (value < 0) continue;
    named[at(value)] = 1;
    if (entry->value.is_nothing()) {
      report_nothing(context, entry->key, fmt::format("{}: {}", entry->key.text, example), true);
    } else {
      nodes[at(value)] = &entry->value;
    }
  }
  std::vector<std::string> missing;
  for (std::size_t v = 0; v < values.size(); ++v)
    if (named[v] == 0) missing.push_back(values[v]);
  if (!missing.empty() && !slips)
    context.report.error("missing-value", place,
                         fmt::format("nothing is said of {} {}, which '{}' can be too",
                                     missing.size() == 1 ? "the value" : "the values", listed(missing), owner),
                         fmt::format("add `{}: {}`", missing.front(), example));
  return nodes;
}

}  // namespace refpath
