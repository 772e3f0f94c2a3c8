// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/yaml.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr std::size_t most_tabs = 20;  // Reported one by one; a file full of them is one mistake.

// Where the comment of a line begins, or the end of the line.
std::size_t comment_of(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line[i] == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t')) return i;
  return line.size();
}

class Check {
 public:
  Check(int file, Report& report) : file_(file), report_(report) {}

  // False when the rest of the text need not be looked at.
  bool line(std::string_view line) {
    ++line_;
    std::size_t column = 1;
    const std::size_t comment = comment_of(line);
    for (std::size_t at = 0; at < line.size(); ++column) {
      const std::size_t length = character_length(line, at);
      if (length == 0) {
        report_.error("encoding", place(column), "a character here is not UTF-8",
                      "save the file as UTF-8 (most editors offer it under \"Save as\")");
        return false;
      }
      if (line[at] == '\t') {
        if (at < comment && (at == 0 || line[at - 1] != '\t')) tab(line, at, column);
      } else if (length > 1 && indents(line, at) && folded(line.substr(at, length)).empty()) {
        report_.error("control-character", place(column),
                      "a space of another kind stands here, which cannot indent a line",
                      "delete it and type spaces: it was pasted from a document or a web page");
      } else if (line[at] == '\r') {
        report_.error("control-character", place(column), "a line ends here with a carriage return alone",
                      "save the file with the line ends of Unix (LF) or Windows (CRLF)");
        return false;
      } else if (is_invisible(character_number(line, at))) {
        report_.error("control-character", place(column),
                      fmt::format("an invisible character (number {}) stands here", character_number(line, at)),
                      "delete it and type the space or line end that is meant");
        return false;
      }
      at += length;
    }
    return true;
  }

 private:
  [[nodiscard]] Location place(std::size_t column) const {
    const int at = static_cast<int>(column);
    return {file_, line_, at, line_, at + 1};
  }

  // Whether nothing but spaces and tabs stands before it.
  [[nodiscard]] static bool indents(std::string_view line, std::size_t at) {
    return line.substr(0, at).find_first_not_of(" \t") == std::string_view::npos;
  }

  void tab(std::string_view line, std::size_t at, std::size_t column) {
    if (++tabs_ > most_tabs + 1) return;
    Location here = place(column);
    here.end_column += static_cast<int>(std::min(line.find_first_not_of('\t', at), line.size()) - at) - 1;
    if (tabs_ == most_tabs + 1) {
      report_.error("tab", here, fmt::format("there are more tabs than these {}", most_tabs),
                    "let the editor put spaces instead of all of them: two for each level");
    } else if (!indents(line, at)) {
      report_.error("tab", here, "a tab cannot separate words", "use a space");
    } else {
      report_.error("tab", here, "a tab cannot indent a line", instead_of_indent(line, at));
    }
  }

  [[nodiscard]] static std::string instead_of_indent(std::string_view line, std::size_t tab) {
    const std::string_view text = line.substr(std::min(line.find_first_not_of(" \t", tab), line.size()));
    if (text.empty()) return "delete it";
    const std::string_view key = text.substr(0, text.find(':'));
    if (key.size() == text.size() || find_key("pathway", key) == nullptr) return "use spaces: two for each level";
    return fmt::format("delete it where `{}:` stands at the left margin; elsewhere use spaces: two for each level",
                       key);
  }

  int file_;
  Report& report_;
  int line_ = 0;
  std::size_t tabs_ = 0;
};

}  // namespace

bool check_text(std::string_view text, int file, Report& report) {
  const std::size_t before = report.size();
  const Location whole{file, 1, 1, 1, 2};
  if (text.size() > most_bytes) {
    report.error("file-too-big", whole,
                 fmt::format("the file has more than {} million characters", most_bytes / 1'000'000),
                 "a pathway file is a few hundred lines long; check that this is one");
    return false;
  }
  if (text.substr(0, 4) == "PK\x03\x04" || text.substr(0, 5) == "{\\rtf") {
    report.error("encoding", whole, "the file is a document of a word processor, not plain text",
                 "save it as plain text in UTF-8, with a name that ends in .yaml");
    return false;
  }
  const auto zeros = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
  constexpr std::size_t of_utf16 = 4;  // Of its characters at least every fourth is one.
  if (zeros * of_utf16 > text.size()) {
    report.error("encoding", whole, "the file is not plain text in UTF-8",
                 "save it as UTF-8 (most editors offer it under \"Save as\"; \"Unicode\" or UTF-16 is not the same)");
    return false;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Check check(file, report);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!check.line(line)) break;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return report.size() == before;
}

}  // namespace refpath
