// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/tree.hpp"

#include "refpath/units/text.hpp"

namespace refpath {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.key.text == key) return &entry.value;
  return nullptr;
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
      return (node.plain ? 's' : 'q') + held(node.text);
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
