// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/resolved.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/model/inputs.hpp"
#include "refpath/reader/open.hpp"

namespace refpath {

namespace {

Node scalar(std::string text, bool plain) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = std::move(text);
  node.plain = plain;
  return node;
}

const char* word_of(Basis basis) {
  switch (basis) {
    case Basis::assumed:
      return "assumed";
    case Basis::local:
      return "local";
    case Basis::published:
      return "published";
  }
  return "";
}

using Place = std::tuple<int, int, int>;
Place place(const Location& at) {
  return {at.file, at.line, at.column};
}

class FullTelling {
 public:
  FullTelling(const Pathway& pathway, const Origin& below) {
    for_each_input(pathway, [&](const std::string&, const auto& quantity) {
      Told other;
      if (quantity.basis != below.basis) other.basis = word_of(quantity.basis);
      if (quantity.source != below.source) other.source = quantity.source.empty() ? "not said" : quantity.source;
      if (quantity.at.known() && !(other.basis.empty() && other.source.empty()))
        told_[place(quantity.at)] = std::move(other);
    });
  }

  void tell(Node& node) const {
    for (Node& item : node.items) value(item);
    for (Entry& entry : node.entries) value(entry.value);
  }

 private:
  struct Told {
    std::string basis, source;  // Empty: that of the file.
  };

  void value(Node& node) const {
    Node* inner = nullptr;
    for (Entry& entry : node.entries)
      if (entry.key.text == "value") inner = &entry.value;
    const auto other = told_.find(place(inner == nullptr ? node.at : inner->at));
    tell(inner == nullptr ? node : *inner);
    if (other == told_.end()) return;
    if (inner == nullptr) {
      Node around;
      around.kind = Node::Kind::mapping;
      around.at = node.at;
      around.flow = true;
      around.entries.push_back({scalar("value", true), std::move(node)});
      node = std::move(around);
    }
    if (node.find("basis") == nullptr && !other->second.basis.empty())
      node.entries.push_back({scalar("basis", true), scalar(other->second.basis, true)});
    if (node.find("source") == nullptr && !other->second.source.empty())
      node.entries.push_back({scalar("source", true), scalar(other->second.source, false)});
  }

  std::map<Place, Told> told_;
};

constexpr std::size_t widest = 116;

class YamlPrinter {
 public:
  std::string print(const Node& root) {
    for (const Entry& entry : root.entries) {
      const bool section = entry.value.is_mapping() && !fits(entry.value, entry.key.text.size() + 2);
      if (section && !text_.empty()) text_ += '\n';
      entry_at(entry, 0);
    }
    return std::move(text_);
  }

 private:
  // On one line, in brackets where it has parts.
  static std::string line(const Node& node) {
    std::string text;
    switch (node.kind) {
      case Node::Kind::nothing:
        return "~";
      case Node::Kind::scalar:
        return node.plain ? node.text : quoted(node.text);
      case Node::Kind::list:
        for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + line(item);
        return "[" + text + "]";
      case Node::Kind::mapping:
        for (const Entry& entry : node.entries)
          text += (text.empty() ? "" : ", ") + line(entry.key) + ": " + line(entry.value);
        return "{" + text + "}";
    }
    return text;
  }

  static std::string quoted(const std::string& text) {
    if (text.find_first_of("\"\\") == std::string::npos) return '"' + text + '"';
    std::string made = "'";
    for (const char c : text) made += c == '\'' ? std::string("''") : std::string(1, c);
    return made + "'";
  }

  // What stands without quotes on a line of its own may not do so inside brackets.
  static bool can_be_in_brackets(const Node& node) {
    if (node.is_scalar())
      return node.text.find('\n') == std::string::npos &&
             !(node.plain && node.text.find_first_of(",[]{}") != std::string::npos);
    return std::all_of(node.items.begin(), node.items.end(), can_be_in_brackets) &&
           std::all_of(node.entries.begin(), node.entries.end(), [](const Entry& entry) {
             return can_be_in_brackets(entry.key) && can_be_in_brackets(entry.value);
           });
  }
  static bool fits(const Node& node, std::size_t before) {
    const bool small = node.flow || (node.is_mapping() ? node.entries.size() : node.items.size()) == 0;
    return (small || node.is_list()) && can_be_in_brackets(node) && before + character_count(line(node)) <= widest;
  }

  void entry_at(const Entry& entry, std::size_t indent) {
    text_ += line(entry.key) + ':';
    after(entry.value, indent, indent + entry.key.text.size() + 2);
  }

  // A value behind its key or its dash.
  void after(const Node& node, std::size_t indent, std::size_t before) {
    if (node.is_scalar() && node.text.find('\n') != std::string::npos) return block(node.text, indent + 2);
    if (node.is_scalar() || node.is_nothing() || fits(node, before)) {
      text_ += ' ' + line(node) + '\n';
      return;
    }
    text_ += '\n';
    for (const Entry& entry : node.entries) {
      text_.append(indent + 2, ' ');
      entry_at(entry, indent + 2);
    }
    for (const Node& item : node.items) {
      text_.append(indent + 2, ' ');
      text_ += '-';
      if (!item.is_mapping() || fits(item, indent + 4)) {
        after(item, indent + 2, indent + 4);
        continue;
      }
      for (std::size_t i = 0; i < item.entries.size(); ++i) {
        if (i == 0) {
          text_ += ' ';
        } else {
          text_.append(indent + 4, ' ');
        }
        entry_at(item.entries[i], indent + 4);
      }
    }
  }

  void block(const std::string& lines, std::size_t indent) {
    text_ += lines.back() == '\n' ? " |\n" : " |-\n";
    std::size_t from = 0;
    while (from < lines.size()) {
      const std::size_t end = std::min(lines.find('\n', from), lines.size());
      if (end > from) text_.append(indent, ' ');
      text_ += lines.substr(from, end - from) + '\n';
      from = end + 1;
    }
  }

  std::string text_;
};

}  // namespace

Node told_in_full(Node tree, const Pathway& pathway, const Origin& below) {
  FullTelling(pathway, below).tell(tree);
  return tree;
}

void name_data_beside_the_first(Node& tree, const std::vector<std::string>& paths) {
  for (Node& item : tree.items) name_data_beside_the_first(item, paths);
  for (Entry& entry : tree.entries) {
    const int file = entry.value.at.file;
    const bool is_path = (entry.key.text == "data" || entry.key.text == "replay") && entry.value.is_scalar();
    if (is_path && file > 0 && static_cast<std::size_t>(file) < paths.size()) {
      entry.value.text = way_to(paths.front(), beside(paths[static_cast<std::size_t>(file)], entry.value.text));
    } else {
      name_data_beside_the_first(entry.value, paths);
    }
  }
}

std::string yaml_of(const Node& root) {
  return YamlPrinter().print(root);
}

}  // namespace refpath
