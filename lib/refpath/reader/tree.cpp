// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/tree.hpp"

#include <algorithm>
#include <utility>

#include "refpath/units/text.hpp"

namespace refpath {

const Entry* Node::find_entry(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key.text == key; });
  return found == entries.end() ? nullptr : &*found;
}

Entry* Node::find_entry(std::string_view key) {
  return const_cast<Entry*>(std::as_const(*this).find_entry(key));
}

const Node* Node::find(std::string_view key) const {
  const Entry* entry = find_entry(key);
  return entry == nullptr ? nullptr : &entry->value;
}

void Node::erase(std::string_view key) {
  entries.erase(
      std::remove_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key.text == key; }),
      entries.end());
}

std::vector<const Node*> Node::one_or_several() const {
  std::vector<const Node*> found;
  if (is_scalar()) found.push_back(this);
  for (const Node& item : items) found.push_back(&item);
  return found;
}

bool Node::holds(const Location& place) const {
  return at == place || std::any_of(items.begin(), items.end(), [&](const Node& item) { return item.holds(place); }) ||
         std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return entry.key.at == place || entry.value.holds(place); });
}

std::string text_of(const Node& node) {
  std::string text;
  switch (node.kind) {
    case Node::Kind::nothing:
      return "~";
    case Node::Kind::scalar:
      return folded(node.text);
    case Node::Kind::list:
      for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + text_of(item);
      return "[" + text + "]";
    case Node::Kind::mapping:
      for (const Entry& entry : node.entries)
        text += (text.empty() ? "" : ", ") + entry.key.text + ": " + text_of(entry.value);
      return "{" + text + "}";
  }
  return text;
}

std::string content_of(const Node& node) {
  const auto held = [](const std::string& text) { return std::to_string(text.size()) + ':' + text; };
  std::string content;
  switch (node.kind) {
    case Node::Kind::nothing:
      return "~";
    case Node::Kind::scalar:
      // Text of several lines is text, quoted or not.
      return (node.plain && node.text.find('\n') == std::string::npos ? 's' : 'q') + held(node.text);
    case Node::Kind::list:
      for (const Node& item : node.items) content += content_of(item);
      return '[' + content + ']';
    case Node::Kind::mapping:
      for (const Entry& entry : node.entries) content += content_of(entry.key) + content_of(entry.value);
      return '{' + content + '}';
  }
  return content;
}

std::string_view kind_text(const Node& node) {
  switch (node.kind) {
    case Node::Kind::nothing:
      return "nothing";
    case Node::Kind::scalar:
      return "a text";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::mapping:
      return "a mapping (`key: value`)";
  }
  return "";
}

}  // namespace refpath
