// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/text.hpp"

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"

namespace refpath {

namespace {

constexpr std::size_t gap = 2;              ///< Spaces between columns.
constexpr std::size_t narrowest_cell = 12;  ///< A column of text is not made narrower.

/// The text in lines of at most `width` characters, broken at spaces.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    std::string& line = lines.back();
    if (line.empty()) {
      line = word;
    } else if (character_count(line) + 1 + character_count(word) <= width) {
      line += ' ' + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

std::string padded(const std::string& text, std::size_t width, Align align) {
  const std::size_t length = character_count(text);
  if (length >= width) return text;
  const std::string space(width - length, ' ');
  return align == Align::right ? space + text : text + space;
}

std::string without_trailing_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

class TextWriter {
 public:
  explicit TextWriter(const TextStyle& style)
      : style_(style), width_(static_cast<std::size_t>(std::max(style.width, 40))) {}

  void operator()(const Heading& heading) {
    std::string text = bold(heading.text) + '\n';
    if (heading.level == 1) text += std::string(std::min(character_count(heading.text), width_), '=') + '\n';
    section(text);
  }
  void operator()(const Paragraph& paragraph) {
    std::string text;
    for (const auto& line : wrapped(paragraph.text, width_)) text += (paragraph.lead ? bold(line) : line) + '\n';
    if (after_lead_ && paragraph.lead) {
      text_ += text;  // what belongs together stands together
    } else {
      section(text);
    }
    after_lead_ = paragraph.lead;
  }
  void operator()(const Items& items) {
    std::string text;
    for (const auto& item : items.texts) {
      bool first = true;
      for (const auto& line : wrapped(item, width_ - 2)) {
        text += (first ? "* " : "  ") + line + '\n';
        first = false;
      }
    }
    under_heading(text);
  }
  void operator()(const Verbatim& verbatim) {
    std::string text;
    std::size_t at = 0;
    while (at < verbatim.text.size()) {
      const std::size_t end = std::min(verbatim.text.find('\n', at), verbatim.text.size());
      text += without_trailing_spaces("  " + verbatim.text.substr(at, end - at)) + '\n';
      at = end + 1;
    }
    section(text);
  }
  void operator()(const Table& table) {
    const std::vector<std::size_t> widths = fitted(table);
    std::vector<std::string> titles;
    titles.reserve(table.columns.size());
    for (const auto& column : table.columns) titles.push_back(column.title);
    std::string text = row(table, titles, widths);
    std::string rule;
    for (const std::size_t width : widths) rule += std::string(width, '-') + std::string(gap, ' ');
    text += without_trailing_spaces(rule) + '\n';
    for (const auto& cells : table.rows) text += row(table, cells, widths);
    under_heading(text);
  }

  [[nodiscard]] std::string text() const { return text_; }

 private:
  [[nodiscard]] std::string bold(const std::string& text) const {
    return style_.color ? "\x1b[1m" + text + "\x1b[0m" : text;
  }

  void section(const std::string& text) {
    if (!text_.empty()) text_ += '\n';
    text_ += text;
    after_lead_ = false;
  }
  /// Tables and lists follow their heading without an empty line.
  void under_heading(const std::string& text) {
    if (after_heading_) {
      text_ += text;
    } else {
      section(text);
    }
    after_lead_ = false;
  }

  /// The widths of the columns: as wide as their contents, the widest column of text giving way when the line is full.
  [[nodiscard]] std::vector<std::size_t> fitted(const Table& table) const {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      std::size_t widest = character_count(table.columns[c].title);
      for (const auto& cells : table.rows) widest = std::max(widest, character_count(cells[c]));
      widths.push_back(widest);
    }
    const auto total = [&widths] {
      std::size_t sum = 0;
      for (const std::size_t width : widths) sum += width + gap;
      return sum - gap;
    };
    while (total() > width_) {
      std::size_t widest = widths.size();
      for (std::size_t c = 0; c < widths.size(); ++c) {
        if (table.columns[c].align != Align::left || widths[c] <= narrowest_cell) continue;
        if (widest == widths.size() || widths[c] > widths[widest]) widest = c;
      }
      if (widest == widths.size()) break;
      --widths[widest];
    }
    return widths;
  }

  static std::string row(const Table& table, const std::vector<std::string>& cells,
                         const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      lines.push_back(table.columns[c].align == Align::left ? wrapped(cells[c], widths[c])
                                                            : std::vector<std::string>{cells[c]});
      height = std::max(height, lines.back().size());
    }
    std::string text;
    for (std::size_t i = 0; i < height; ++i) {
      std::string line;
      for (std::size_t c = 0; c < cells.size(); ++c) {
        line +=
            padded(i < lines[c].size() ? lines[c][i] : "", widths[c], table.columns[c].align) + std::string(gap, ' ');
      }
      text += without_trailing_spaces(line) + '\n';
    }
    return text;
  }

 public:
  bool after_heading_ = false;

 private:
  const TextStyle& style_;
  std::size_t width_;
  std::string text_;
  bool after_lead_ = false;
};

}  // namespace

std::string to_text(const Document& document, const TextStyle& style) {
  TextWriter writer(style);
  for (const auto& block : document.blocks) {
    std::visit(writer, block);
    writer.after_heading_ = std::holds_alternative<Heading>(block);
  }
  return writer.text();
}

}  // namespace refpath
