// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/ignores.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "refpath/diagnostics/characters.hpp"

namespace refpath {

namespace {

constexpr std::string_view addressed = "refpath:", word = "ignore", spaces = " \t\r";

bool is_space(char c) {
  return spaces.find(c) != spaces.npos;
}

std::size_t past_spaces(std::string_view text, std::size_t from) {
  while (from < text.size() && is_space(text[from])) ++from;
  return from;
}

// One past the end of what is quoted from here on: the length of the line when the quote is not closed in it.
std::size_t past_quoted(std::string_view line, std::size_t from) {
  const char quote = line[from];
  for (std::size_t i = from + 1; i < line.size(); ++i) {
    if (line[i] == '\\' && quote == '"') {
      ++i;
    } else if (line[i] == quote) {
      if (quote == '"' || line.substr(i + 1, 1) != "'") return i + 1;
      ++i;  // Two of them are one of the text.
    }
  }
  return line.size();
}

// Where the comment of a line begins, at its `#`; the length of the line when there is none. `open`: how many brackets
// are open, before the line and then after it. Quotes and brackets are signs only where a value can begin: behind other
// letters they are part of a text.
std::size_t comment_of(std::string_view line, int& open) {
  const auto is_blank = [&](std::size_t i) { return i >= line.size() || is_space(line[i]); };
  bool begins = true, was_quoted = false;
  for (std::size_t i = 0; i < line.size();) {
    const char c = line[i];
    if (is_space(c)) {
      ++i;
      continue;
    }
    if (c == '#' && (i == 0 || is_space(line[i - 1]))) return i;
    const bool quoted = begins && (c == '"' || c == '\'');
    if (quoted) {
      i = past_quoted(line, i);
      begins = false;
    } else if (begins && (c == '&' || c == '!')) {
      while (!is_blank(i)) ++i;  // A name or a kind, and after it the value.
    } else {
      const bool opens = begins && (c == '[' || c == '{'), closes = open > 0 && (c == ']' || c == '}');
      const bool item = begins && (c == '-' || c == '?') && is_blank(i + 1);
      const bool next = open > 0 && c == ',';
      const bool key = c == ':' && (is_blank(i + 1) || was_quoted);
      open += opens ? 1 : closes ? -1 : 0;
      begins = opens || item || next || key;
      ++i;
    }
    was_quoted = quoted;
  }
  return line.size();
}

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return made;
}

// Whether what a line says ends in `|` or `>`, and a text begins on the next one.
bool begins_a_text(std::string_view said) {
  while (!said.empty() && (is_space(said.back()))) said.remove_suffix(1);
  while (!said.empty() && std::string_view("+-0123456789").find(said.back()) != said.npos) said.remove_suffix(1);
  if (said.empty() || (said.back() != '|' && said.back() != '>')) return false;
  said.remove_suffix(1);
  return said.empty() || is_space(said.back());
}

// Cuts a line of a text into the parts of the comment.
class Comment {
 public:
  Comment(std::string_view line, int number, int file) : line_(line), number_(number), file_(file) {}

  // False when the comment, which begins at this byte, does not speak to refpath.
  bool read(std::size_t hash, IgnoreComment& comment) const {
    const std::size_t first = past_spaces(line_, hash + 1);
    const std::string said = lower(line_);
    const std::size_t begin = said.find(addressed, first);
    if (begin == said.npos) return false;
    const std::size_t command = past_spaces(line_, begin + addressed.size());
    // Of other comments that name the program only those are meant that begin with it.
    const bool is_ignore = said.compare(command, word.size(), word) == 0;
    if (begin != first && !is_ignore) return false;
    std::size_t end = line_.size();
    while (end > begin && is_space(line_[end - 1])) --end;
    comment.at = place(begin, end);
    comment.complaint = begin == first ? parts(command, end, comment) : "the comment does not begin with it";
    return true;
  }

 private:
  [[nodiscard]] Location place(std::size_t from, std::size_t to) const {
    const int first = static_cast<int>(character_count(line_.substr(0, from))) + 1;
    return {file_, number_, first, number_, first + static_cast<int>(character_count(line_.substr(from, to - from)))};
  }

  // What is wrong, or nothing.
  [[nodiscard]] std::string parts(std::size_t at, std::size_t end, IgnoreComment& comment) const {
    if (lower(line_.substr(at, word.size())) != word) return "it does not say what to do";
    at = past_spaces(line_, at + word.size());
    if (at >= end || line_[at] != '[') return "it does not say which rule to ignore";
    const std::size_t close = line_.find(']', at);
    if (close >= end) return "the bracket is not closed";
    for (std::size_t from = at + 1; from <= close;) {
      const std::size_t comma = std::min(line_.find(',', from), close);
      const std::size_t first = std::min(past_spaces(line_, from), comma);
      std::size_t last = comma;
      while (last > first && is_space(line_[last - 1])) --last;
      if (last > first) comment.codes.push_back({std::string(line_.substr(first, last - first)), place(first, last)});
      from = comma + 1;
    }
    if (comment.codes.empty()) return "it does not say which rule to ignore";
    const std::size_t reason = past_spaces(line_, close + 1);
    if (reason >= end) return "it does not say why";
    comment.reason = std::string(line_.substr(reason, end - reason));
    return "";
  }

  std::string_view line_;
  int number_, file_;
};

}  // namespace

std::vector<IgnoreComment> ignore_comments(std::string_view text, int file) {
  std::vector<IgnoreComment> found;
  if (lower(text).find(addressed) == std::string::npos) return found;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // A byte order mark is no character of the line.
  std::size_t waiting =
      0;  // The first of the comments that stand on lines of their own before the line they are about.
  int number = 0, open = 0;
  std::size_t text_of = std::string_view::npos;  // The indentation of the key whose text goes on, if one does.
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string_view line = text.substr(from, end - from);
    from = end + 1;
    ++number;
    const std::size_t indent = past_spaces(line, 0);
    if (text_of != line.npos && (indent > text_of || indent == line.size())) continue;
    const std::size_t hash = comment_of(line, open);
    const bool says_something = indent < hash;
    text_of = begins_a_text(line.substr(0, hash)) ? indent : line.npos;
    IgnoreComment comment;
    const bool speaks = hash < line.size() && Comment(line, number, file).read(hash, comment);
    if (speaks) found.push_back(std::move(comment));
    if (!says_something) continue;
    for (; waiting < found.size(); ++waiting) found[waiting].line = number;
  }
  return found;
}

}  // namespace refpath
