// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/syntax.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/colon_space.hpp"
#include "refpath/reader/names.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string_view bare(std::string_view line) {
  const auto first = line.find_first_not_of(" -");
  return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

int indent_of(std::string_view line) {
  return static_cast<int>(std::min(line.find_first_not_of(' '), line.size()));
}

// `share` of "share:20%": a word, a colon and no space after it.
std::string_view word_before_tight_colon(std::string_view line) {
  const std::string_view text = bare(line);
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= text.size() || text[colon + 1] == ' ') return {};
  const std::string_view word = text.substr(0, colon);
  const bool name = word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
  return name ? word : std::string_view{};
}

class Explanation {
 public:
  Explanation(const SyntaxFault& fault, const Sources& sources, Report& report)
      : fault_(fault), sources_(sources), report_(report), line_(sources.line(fault.at.file, fault.at.line)) {}

  void give() {
    const std::string_view what = fault_.what;
    if (contains(what, "illegal map value")) return stray_colon();
    if (contains(what, "end of map flow") || contains(what, "end of sequence flow")) return open_bracket();
    if (contains(what, "end of map not found") || contains(what, "end of sequence not found")) return stray_line();
    if (contains(what, "illegal flow end")) return stray_bracket();
    if (contains(what, "illegal block entry"))
      return say("indentation", fault_.at, "a list cannot begin with `- ` on the line of its key",
                 "begin it on the next line, or write it as `[one, two]`");
    if (contains(what, "unknown token") && !percent_first().empty())
      return say("quotes", fault_.at, "the sign `%` comes after its number",
                 fmt::format("write `{}%`", percent_first()));
    if (contains(what, "unknown token"))
      return say("quotes", fault_.at,
                 fmt::format("text cannot begin with `{}` unless it is in quotes", character_at(fault_.at)),
                 "put the text in quotes");
    if (contains(what, "anchor is not defined"))
      return say("alias", fault_.at,
                 "text cannot begin with `*` unless it is in quotes, or repeats a part marked with `&`",
                 "put the text in quotes");
    if (contains(what, "anchor") || contains(what, "alias"))
      return say("quotes", fault_.at, "text cannot begin with `&` or `*` unless it is in quotes",
                 "put the text in quotes");
    if (contains(what, "tag"))
      return say("yaml-tag", fault_.at, "text cannot begin with `!` unless it is in quotes", "put it in quotes");
    if (contains(what, "escape"))
      return say("quotes", fault_.at, "in double quotes a `\\` has a special meaning", "use single quotes: `'..'`");
    if (contains(what, "block scalar"))
      return say("quotes", fault_.at, "after `|` or `>` the text begins on the next line",
                 "put the text in quotes if the sign itself is meant");
    if (contains(what, "key"))
      return say("yaml", fault_.at, "a key cannot stand here",
                 "write one `key: value` on each line, or put the text in quotes");
    say("yaml", fault_.at, "this cannot be read as `key: value`",
        "check the colon, the indentation and the brackets of this line");
  }

 private:
  void say(std::string code, const Location& at, std::string message, std::string help) {
    report_.error(std::move(code), at, std::move(message), std::move(help));
  }

  [[nodiscard]] std::size_t byte_of(const Location& at) const {
    std::size_t byte = 0;
    for (int column = 1; column < at.column && byte < line_.size(); ++column)
      byte += std::max<std::size_t>(1, character_length(line_, byte));
    return byte;
  }

  [[nodiscard]] std::string character_at(const Location& at) const {
    const std::size_t byte = byte_of(at);
    return byte < line_.size() ? printable(line_.substr(byte, character_length(line_, byte))) : "";
  }

  // The number of `%20`; empty when it is something else.
  [[nodiscard]] std::string percent_first() const {
    if (character_at(fault_.at) != "%") return "";
    const std::string_view after = trimmed(line_.substr(byte_of(fault_.at) + 1));
    const std::string_view number = after.substr(0, after.find_first_not_of("0123456789."));
    return parse_share(std::string(number) + "%") ? std::string(number) : "";
  }

  // The whole line but its indentation and comment.
  [[nodiscard]] Location line_place(int number) const {
    const std::string_view line = sources_.line(fault_.at.file, number);
    const std::string_view text = trimmed(line.substr(0, std::min(line.find(" #"), line.size())));
    const int from = indent_of(line) + 1;
    return {fault_.at.file, number, from, number, from + std::max(1, static_cast<int>(character_count(text)))};
  }

  [[nodiscard]] bool fault_begins_its_line() const { return indent_of(line_) + 1 == fault_.at.column; }

  // `key:value` on this line or the last one with words before it.
  bool tight_colon_near() {
    for (int number = fault_.at.line; number >= 1 && number >= fault_.at.line - 1; --number) {
      const std::string_view line = sources_.line(fault_.at.file, number);
      const std::string_view word = word_before_tight_colon(line);
      if (word.empty()) continue;
      const std::string_view text = trimmed(bare(line));
      report_.error(no_colon_space(word, text.substr(word.size() + 1)), line_place(number));
      return true;
    }
    return false;
  }

  // A second colon in one line, or a line that continues the one above it.
  void stray_colon() {
    const Node& last = fault_.last_scalar;
    if (tight_colon_near()) return;
    if (!last.is_nothing() && last.plain && last.at.line < fault_.at.line && fault_.at.line - last.at.line <= 1 &&
        !contains(last.text, ":")) {
      const Location here = line_place(fault_.at.line);
      return say("indentation", here, "this line continues the one above it, because it is indented further",
                 fmt::format("give it {} spaces, or let the line above end with its colon",
                             indent_of(sources_.line(here.file, last.at.line))));
    }
    if (!last.is_nothing() && last.at.line == fault_.at.line) return colon_in_text();
    for (int number = fault_.at.line - 1; number >= 1; --number) {
      const std::string_view line = trimmed(sources_.line(fault_.at.file, number));
      if (line.empty() || line.front() == '#') continue;
      if (contains(line, ": ") || line.back() == ':') break;
      return say("yaml", line_place(number), "this line has no colon",
                 "write `key: value`, or `key:` with more lines under it");
    }
    say("indentation", line_place(fault_.at.line), "this line fits none of the lines above it",
        "give keys of one mapping the same number of spaces");
  }

  void colon_in_text() {
    const Node& last = fault_.last_scalar;
    const Location here = line_place(fault_.at.line);
    std::string_view text = line_;
    const std::size_t from = byte_of(last.at);
    text = trimmed(text.substr(from, std::min(text.find(" #"), text.size()) - from));
    if (!fault_.open_flow.is_nothing()) text = text.substr(0, text.find_first_of(",}]"));
    Location at = last.at;
    at.end_line = here.line;
    at.end_column = at.column + static_cast<int>(character_count(text));
    const std::string shown = printable(text);
    if (const std::string help = parts_run_together(text); !help.empty())
      return say("colon-in-text", at, fmt::format("'{}' has a colon and a space in it, which begin a value", shown),
                 help);
    const bool curly = contains(text, "\xE2\x80\x9C") || contains(text, "\xE2\x80\x9D");
    say("colon-in-text", at,
        text.back() == ':' ? fmt::format("'{}' has a colon at its end, which begins a value", shown)
                           : fmt::format("'{}' has a colon and a space in it, which begin a value", shown),
        curly                  ? "put it in straight quotes `\"..\"`: curly ones do not count"
        : contains(text, "\"") ? "put the whole text in single quotes: `'..'`"
                               : fmt::format("put the text in quotes: `\"{}\"`", shown));
  }

  // What to write when the second colon belongs to a key of its own, or nothing when it may be part of a text:
  // `refer: 10%; advice: 15%` inside brackets, `work: admin: 8 min` outside.
  [[nodiscard]] std::string parts_run_together(std::string_view text) const {
    const std::string_view before = trimmed(text.substr(0, text.find(": ")));
    const auto gap = before.find_last_of(" ;");
    const std::string_view name = gap == std::string_view::npos ? before : before.substr(gap + 1);
    if (name.empty() || text.back() == ':' || !name_complaint(name).message.empty()) return "";
    if (!fault_.open_flow.is_nothing()) {
      if (gap == std::string_view::npos) return "";
      const std::string_view value = before.substr(0, before.find_last_not_of(" ;", gap) + 1);
      const bool number = !value.empty() && value.front() >= '0' && value.front() <= '9';
      if (!number && !contains(before, ";") && value != "rest") return "";
      return fmt::format("put a comma between its parts: `{}, {}`", printable(value), printable(text.substr(gap + 1)));
    }
    const bool ends_bare = text.find_first_not_of("0123456789.", before.size() + 2) == std::string_view::npos;
    const std::string_view line = bare(line_);
    const std::string_view key = line.substr(0, line.find(':'));
    for (const std::string_view parts : {"work", "then", "exits", "roles", "attributes", "when", "missed", "tries"})
      if (key == parts && gap == std::string_view::npos)
        return fmt::format("write `{}: {{{}{}}}`", key, printable(text), key == "work" && ends_bare ? " min" : "");
    return "";
  }

  // A `}` or `]` where another bracket, or none, is open.
  void stray_bracket() {
    const Node& open = fault_.open_flow;
    const std::string sign = character_at(fault_.at);
    if (open.is_nothing())
      return say("bracket", fault_.at, fmt::format("this `{}` closes nothing", sign),
                 "leave it out, or put the text in quotes");
    const char wanted = open.is_mapping() ? '}' : ']';
    report_
        .error("bracket", fault_.at,
               fmt::format("a `{}` stands here, where a `{}` is to be closed", sign, open.is_mapping() ? '{' : '['),
               fmt::format("put `{}` at the end of what it holds", wanted))
        .related.push_back({open.at, "it is opened here"});
  }

  // A `{` or `[` that is not closed where something else begins.
  void open_bracket() {
    const Node& last = fault_.last_scalar;
    const Node& open = fault_.open_flow;
    const bool colon = character_at(fault_.at) == ":";
    if (colon && !last.is_nothing() && last.plain && last.at.line == fault_.at.line && open.at.line == fault_.at.line)
      return colon_in_text();
    const char sign = open.is_mapping() ? '}' : ']';
    const Location at = open.is_nothing() ? fault_.at : open.at;
    Diagnostic& wrong =
        report_.error("bracket", at, fmt::format("the `{}` opened here is not closed", open.is_mapping() ? '{' : '['),
                      fmt::format("put `{}` at its end, and a comma between its parts", sign));
    if (fault_.at.line != at.line || fault_.at.column != at.column)
      wrong.related.push_back({fault_.at, "something that cannot be inside it begins here"});
  }

  // A line whose indentation fits nothing, or text after a closing quote or bracket.
  void stray_line() {
    const Node& last = fault_.last_scalar;
    if (!fault_begins_its_line()) {
      if (!last.is_nothing() && !last.plain && last.at.line < fault_.at.line && last.at.end_line == fault_.at.line)
        return say("quote-not-closed", {last.at.file, last.at.line, last.at.column, last.at.line, last.at.column + 1},
                   fmt::format("the quote opened here is only closed on line {}", last.at.end_line),
                   "close the quote at the end of its text");
      if (!last.is_nothing() && !last.plain && last.at.end_line == fault_.at.line)
        return say("quotes", fault_.at, "there is text after the closing quote",
                   "put all of the text inside the quotes; use `\"` around a text that has a `'` in it");
      const std::string_view before = trimmed(line_.substr(0, byte_of(fault_.at)));
      if (!before.empty() && (before.back() == '}' || before.back() == ']'))
        return say("bracket", fault_.at, "something stands here after the last bracket is closed",
                   "check that each `{` has one `}` and each `[` one `]`");
      return say("yaml", fault_.at, "something stands here that belongs to nothing before it",
                 "write one `key: value` on each line, or put the text in quotes");
    }
    if (contains(line_.substr(0, static_cast<std::size_t>(indent_of(line_)) + 2), "- "))
      return say("indentation", line_place(fault_.at.line), "a list item stands where a key is expected",
                 "write `key: value`, or indent the list under its key");
    say("indentation", line_place(fault_.at.line),
        fmt::format("this line has {} spaces before it, which fits none of the lines above it", indent_of(line_)),
        "give keys of one mapping the same number of spaces");
  }

  const SyntaxFault& fault_;
  const Sources& sources_;
  Report& report_;
  std::string_view line_;
};

}  // namespace

void report_syntax(const SyntaxFault& fault, const Sources& sources, Report& report) {
  Explanation(fault, sources, report).give();
}

}  // namespace refpath
