// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/lines.hpp"
#include "refpath/reader/syntax.hpp"
#include "refpath/reader/text_check.hpp"

namespace refpath {

namespace {

// Ends the parse of a text that has been reported; never leaves this file.
struct Stop {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(Lines& lines, Report& report) : lines_(lines), report_(report) {}

  [[nodiscard]] const std::optional<Node>& root() const { return root_; }
  [[nodiscard]] const Node& last_scalar() const { return last_scalar_; }
  [[nodiscard]] Node open_flow() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->bracket) return open->node;  // Not a pair in a list, which has no bracket of its own.
    return {};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!begun_) {
      begun_ = true;
      return;
    }
    const std::size_t at = lines_.offset(mark.line, mark.column);
    const std::size_t end = std::min(lines_.line_end(at), at + 3);
    const bool marked =
        lines_.text().substr(at, 3) == "---" || lines_.text().substr(0, at).find("\n...") != std::string_view::npos;
    if (marked)
      stop("two-documents", lines_.place(at, end), "a second document begins here", "keep one pathway in one file");
    stop("indentation", lines_.place(at, lines_.line_end(at)), "this line is no part of what stands above it",
         "a file is either keys with their values (`key: value`) or a list (`- item`), not both");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node;
    std::size_t at = lines_.offset(mark.line, mark.column);
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (lines_.text().substr(at, word.size()) == word) node.text = word;
    if (!node.text.empty()) {
      node.at = lines_.place(at, at + node.text.size());
    } else if (!open_.empty() && open_.back().node.is_mapping() && open_.back().has_key) {
      node.at = open_.back().key.at;  // yaml-cpp says where the next thing stands
    } else {
      const std::size_t sign = lines_.text().find_last_of("-,[{:?", at);  // What the missing value stands behind.
      node.at = lines_.place(sign == std::string_view::npos ? 0 : sign, sign == std::string_view::npos ? 1 : sign + 1);
    }
    add(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto named = anchors_.find(anchor);
    const std::size_t at = lines_.offset(mark.line, mark.column);
    if (named == anchors_.end()) {
      stop("alias", lines_.place(at, at + 1), "what this `*` stands for would contain itself",
           "write the value out instead of the `*`");
    }
    count(named->second, open_.size(), lines_.place(at, at + 1));
    add_counted(Node(named->second), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = value;
    refuse_tag(tag, lines_.offset(mark.line, mark.column));
    const std::size_t at = after_properties(lines_.offset(mark.line, mark.column));
    const char first = at < lines_.text().size() ? lines_.text()[at] : ' ';
    node.plain = tag == "?";
    if (!node.plain && (first == '"' || first == '\'')) {
      node.at = lines_.place(at, quoted_end(at, first));
      if (first == '"') refuse_escapes(node);
    } else if (!node.plain) {  // a block, after `|` or `>`
      node.at = lines_.place(at, at + 1);
    } else {
      const bool one_line = lines_.text().substr(at, value.size()) == value;
      const std::size_t end = one_line ? at + value.size() : lines_.line_end(at);
      node.at = lines_.place(at, end);
      if (one_line) node.cut_tail = tail_at(end);
    }
    last_scalar_ = node;
    add(std::move(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::list, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::mapping, mark, tag, anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    YAML::anchor_t anchor;
    bool bracket = false;
    bool has_key = false;
    Node key;
    std::map<std::string, Location> keys;
  };

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    refuse_tag(tag, lines_.offset(mark.line, mark.column));
    const std::size_t at = after_properties(lines_.offset(mark.line, mark.column));
    Node node;
    node.kind = kind;
    node.flow = style == YAML::EmitterStyle::Flow;
    node.at = lines_.place(at, at + 1);
    if (open_.size() >= static_cast<std::size_t>(most_depth)) too_deep(node.at);
    const bool bracket = at < lines_.text().size() && (lines_.text()[at] == '{' || lines_.text()[at] == '[');
    open_.push_back({std::move(node), anchor, bracket, false, {}, {}});
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done.node), done.anchor);
  }

  void add(Node node, YAML::anchor_t anchor) {
    count_one(node.at);
    add_counted(std::move(node), anchor);
  }

  void add_counted(Node node, YAML::anchor_t anchor) {
    if (anchor != 0) {
      count(node, 0, node.at);
      anchors_[anchor] = node;
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& into = open_.back();
    if (into.node.is_list()) {
      into.node.items.push_back(std::move(node));
    } else if (!into.has_key) {
      if (!node.is_scalar())
        stop("yaml", node.at, "a key is missing here", "write `key: value`, the key being one word");
      into.has_key = true;
      into.key = std::move(node);
    } else {
      into.has_key = false;
      const auto [first, fresh] = into.keys.emplace(into.key.text, into.key.at);
      if (fresh) {
        into.node.entries.push_back({std::move(into.key), std::move(node)});
        return;
      }
      into.node.is_short = true;
      Diagnostic& wrong =
          report_.error("duplicate-key", into.key.at, fmt::format("'{}' is written twice", printable(into.key.text)),
                        "keep one of the two");
      wrong.related.push_back({first->second, "it is first written here"});
    }
  }

  void count_one(const Location& at) {
    if (++nodes_ <= most_nodes) return;
    report_.error("too-many-parts", at, fmt::format("the file has more than {} parts by here", most_nodes),
                  "a pathway has a few hundred; if `&` and `*` repeat parts inside parts, write them out");
    throw Stop{};
  }

  void count(const Node& node, std::size_t depth, const Location& at) {
    if (depth >= static_cast<std::size_t>(most_depth)) too_deep(at);
    count_one(at);
    for (const Node& item : node.items) count(item, depth + 1, at);
    for (const Entry& entry : node.entries) {
      count_one(at);
      count(entry.value, depth + 1, at);
    }
  }

  [[noreturn]] void stop(std::string code, const Location& at, std::string message, std::string help) {
    report_.error(std::move(code), at, std::move(message), std::move(help));
    throw Stop{};
  }

  [[noreturn]] void too_deep(const Location& at) {
    report_.error("too-deep", at, fmt::format("this is nested more than {} levels deep", most_depth),
                  "a pathway needs about six; check the brackets and the indentation");
    throw Stop{};
  }

  void refuse_tag(const std::string& tag, std::size_t at) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    stop("yaml-tag", lines_.place(at, at + 1), "text cannot begin with `!` unless it is in quotes",
         "put it in quotes, or leave the `!` and the word after it out");
  }

  // Past `&name` and `!tag`, which yaml-cpp counts as the beginning of the value.
  [[nodiscard]] std::size_t after_properties(std::size_t at) const {
    const std::string_view text = lines_.text();
    while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
      while (at < text.size() && std::string_view(" \n\r,[]{}").find(text[at]) == std::string_view::npos) ++at;
      while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r')) ++at;
    }
    return at;
  }

  // In double quotes `C:\\forms` and `C:\\new` would lose a letter without a word.
  void refuse_escapes(const Node& node) {
    const bool line_end = node.at.line == node.at.end_line && node.text.find('\n') != std::string::npos;
    bool invisible = false;
    for (std::size_t i = 0; i < node.text.size() && !invisible;
         i += std::max<std::size_t>(character_length(node.text, i), 1))
      invisible =
          character_length(node.text, i) == 0 || (node.text[i] != '\n' && is_invisible(character_number(node.text, i)));
    if (!line_end && !invisible) return;
    stop("quotes", node.at, "in double quotes a `\\` has a special meaning", "use single quotes: `'..'`");
  }

  // One past the closing quote. yaml-cpp lets a text end that nobody closed.
  [[nodiscard]] std::size_t quoted_end(std::size_t at, char quote) {
    const std::string_view text = lines_.text();
    for (std::size_t i = at + 1; i < text.size(); ++i) {
      if (quote == '"' && text[i] == '\\') {
        ++i;
      } else if (text[i] == quote) {
        if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote) return i + 1;
        ++i;
      }
    }
    stop("quote-not-closed", lines_.place(at, at + 1), "the quote opened here is never closed",
         fmt::format("put a second `{}` at the end of the text", quote));
  }

  // "#6" when the text before it may have been meant to go on: a comment has a space after its `#`.
  [[nodiscard]] std::string tail_at(std::size_t end) const {
    const std::string_view rest = lines_.text().substr(end, lines_.line_end(end) - end);
    if (rest.size() < 3 || rest[0] != ' ' || rest[1] != '#' || rest[2] == ' ' || rest[2] == '#') return {};
    return std::string(rest.substr(1, rest.find_last_not_of(" \r")));
  }

  Lines& lines_;
  Report& report_;
  std::optional<Node> root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  Node last_scalar_;
  std::size_t nodes_ = 0;
  bool begun_ = false;
};

}  // namespace

std::optional<Node> read_yaml(const Sources& sources, int file, Report& report) {
  return read_yaml_after(0, sources, file, report);
}

std::optional<Node> read_yaml_after(std::size_t blank, const Sources& sources, int file, Report& report) {
  const std::string after = std::string(blank, ' ') + sources[file].text.substr(blank);
  std::string_view text = blank > 0 ? std::string_view(after) : std::string_view(sources[file].text);
  if (!check_text(text, file, report)) return {};
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // A byte order mark says nothing in UTF-8.
  Lines lines(text, file);
  TreeBuilder builder(lines, report);
  const auto give_up = [&](std::string_view what, const YAML::Mark& mark) {
    const std::size_t at = lines.offset(mark.line, mark.column);
    report_syntax({what, lines.place(at, at + 1), builder.last_scalar(), builder.open_flow()}, sources, report);
  };
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return {};
  } catch (const YAML::Exception& fault) {
    give_up(fault.msg, fault.mark);
    return {};
  }
  if (!builder.root() || builder.root()->is_nothing()) {
    report.error("empty-file", {file, 1, 1, 1, 2}, "there is nothing in this file",
                 "begin with `pathway: The name of the pathway`");
    return {};
  }
  return builder.root();
}

}  // namespace refpath
