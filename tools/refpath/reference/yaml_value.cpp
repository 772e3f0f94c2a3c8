// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/yaml_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>

#include "refpath/reader/yaml.hpp"

namespace refpath::tools {

namespace {

std::string quoted(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < ' ') {
      json += fmt::format("\\u{:04x}", static_cast<int>(c));
    } else {
      json += c;
    }
  }
  return json + '"';
}

bool is_number(std::string_view text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  return error == std::errc() && stop == end && text.find_first_not_of("0123456789.-") == text.npos;
}

std::string json_of(const Node& node) {
  std::string text;
  switch (node.kind) {
    case Node::Kind::nothing:
      return "null";
    case Node::Kind::scalar:
      return node.plain && (node.text == "true" || node.text == "false" || is_number(node.text)) ? node.text
                                                                                                 : quoted(node.text);
    case Node::Kind::list:
      for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + json_of(item);
      return "[" + text + "]";
    case Node::Kind::mapping:
      for (const Entry& entry : node.entries)
        text += (text.empty() ? "" : ", ") + quoted(entry.key.text) + ": " + json_of(entry.value);
      return "{" + text + "}";
  }
  return "null";
}

}  // namespace

std::string json_of_entry(std::string_view entry) {
  Sources sources;
  Report report;
  const auto root = read_yaml(sources, sources.add("entry.yaml", std::string(entry) + "\n"), report);
  assert(root && root->entries.size() == 1);
  return json_of(root->entries.front().value);
}

std::string json_of_value(std::string_view value) {
  return json_of_entry(fmt::format("value: {}", value));
}

}  // namespace refpath::tools
