// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reports/text.hpp"

namespace refpath {

namespace {

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

/// The number of backticks in a row at `at`.
std::size_t ticks(const std::string& text, std::size_t at) {
  return std::min(text.find_first_not_of('`', at), text.size()) - at;
}

/// The end of the code span that begins at `at` (CommonMark 6.1), or npos when none does.
std::size_t end_of_code(const std::string& text, std::size_t at) {
  if (text[at] != '`') return text.npos;
  const std::size_t length = ticks(text, at);
  for (std::size_t i = text.find('`', at + length); i != text.npos; i = text.find('`', i)) {
    const std::size_t here = ticks(text, i);
    if (here == length) return i + here;
    i += here;
  }
  return text.npos;
}

/// Whether the character would not be shown as itself. Text is ours, or a person's who names things: it may hold
/// anything. A backslash too many is harmless; it is left out where names with `_` and codes in brackets are read.
bool means_something(const std::string& text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '<':
    case '~':
    case '$':
      return true;
    case '_':
      return !(is_word(before) && is_word(after));
    case '&':
      return is_word(after) || after == '#';
    case '(':
    case ':':
    case '[':
      return before == ']';
    case '!':
      return after == '[';
    default:
      return false;
  }
}

/// Text within a line. Between backticks it is code, as in our own sentences. In a table a bar would end the cell, even
/// in code; and there nothing can keep a bar from that after a backslash, so such code is shown as text.
std::string within_line(const std::string& text, bool in_table = false) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\r', ' ');
  line = printable(line);
  std::string escaped;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = end_of_code(line, at);
    const bool is_code = end != line.npos && !(in_table && line.substr(at, end - at).find("\\|") != line.npos);
    const std::size_t stop = is_code ? end : at + std::max<std::size_t>(1, ticks(line, at));
    for (; at < stop; ++at) {
      if ((in_table && line[at] == '|') || (!is_code && means_something(line, at))) escaped += '\\';
      escaped += line[at];
    }
  }
  return escaped;
}

/// Text at the start of a line, where a mark would begin a heading, a list, a quotation, a rule or a box to tick.
std::string whole_line(const std::string& text) {
  const std::size_t start = text.find_first_not_of(" \t\n\r");
  if (start == text.npos) return "";
  const std::string escaped = within_line(text.substr(start, text.find_last_not_of(" \t\n\r") - start + 1));
  const std::size_t digits = std::min(escaped.find_first_not_of("0123456789"), escaped.size());
  if (digits > 0 && digits < escaped.size() && (escaped[digits] == '.' || escaped[digits] == ')') &&
      (digits + 1 == escaped.size() || escaped[digits + 1] == ' '))
    return escaped.substr(0, digits) + '\\' + escaped.substr(digits);
  const bool is_box = escaped.size() > 2 && escaped[0] == '[' && escaped[2] == ']';
  const bool is_mark = escaped[0] == '#' || escaped[0] == '>' || escaped[0] == '=' || is_box ||
                       ((escaped[0] == '-' || escaped[0] == '+') && !(escaped.size() > 1 && is_word(escaped[1])));
  return is_mark ? '\\' + escaped : escaped;
}

/// Longer than any row of backticks in the text, so that nothing in it ends the block.
std::string fence_around(const std::string& text) {
  std::size_t longest = 2;
  for (std::size_t at = text.find('`'); at != text.npos; at = text.find('`', at)) {
    const std::size_t here = ticks(text, at);
    longest = std::max(longest, here);
    at += here;
  }
  return std::string(longest + 1, '`');
}

struct MarkdownWriter {
  std::string text;
  bool after_lead = false;  ///< Of a run of leads only the first is bold: five bold lines are none.

  void separate() {
    if (!text.empty()) text += '\n';
  }
  void operator()(const Heading& heading) {
    separate();
    text += std::string(static_cast<std::size_t>(heading.level), '#') + ' ' + within_line(heading.text) + '\n';
  }
  void operator()(const Paragraph& paragraph) {
    separate();
    const bool bold = paragraph.lead && !after_lead;
    text += bold ? "**" + whole_line(paragraph.text) + "**\n" : whole_line(paragraph.text) + '\n';
  }
  void operator()(const Items& items) {
    separate();
    for (const auto& item : items.texts) text += "- " + whole_line(item) + '\n';
  }
  void operator()(const Verbatim& verbatim) {
    separate();
    const std::string fence = fence_around(verbatim.text);
    text += fence + verbatim.language + '\n' + verbatim.text;
    if (!verbatim.text.empty() && verbatim.text.back() != '\n') text += '\n';
    text += fence + '\n';
  }
  void operator()(const Table& table) {
    separate();
    std::string titles = "|", rule = "|";
    for (const auto& column : table.columns) {
      titles += ' ' + within_line(column.title, true) + " |";
      rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    text += titles + '\n' + rule + '\n';
    for (const auto& row : table.rows) {
      text += '|';
      for (const auto& value : row) text += ' ' + within_line(value, true) + " |";
      text += '\n';
    }
  }
};

}  // namespace

std::string to_markdown(const Document& document) {
  MarkdownWriter writer;
  if (!document.title.empty()) writer(Heading{document.title, 1});
  for (const auto& block : document.blocks) {
    std::visit(writer, block);
    const auto* paragraph = std::get_if<Paragraph>(&block);
    writer.after_lead = paragraph != nullptr && paragraph->lead;
  }
  return writer.text;
}

}  // namespace refpath
