// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "refpath/reports/text.hpp"

namespace refpath {

namespace {

/// A cell on one line, its bars kept from ending it.
std::string cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

struct MarkdownWriter {
  std::string text;

  void separate() {
    if (!text.empty()) text += '\n';
  }
  void operator()(const Heading& heading) {
    separate();
    text += std::string(static_cast<std::size_t>(heading.level), '#') + ' ' + heading.text + '\n';
  }
  void operator()(const Paragraph& paragraph) {
    separate();
    text += paragraph.lead ? "**" + paragraph.text + "**\n" : paragraph.text + '\n';
  }
  void operator()(const Items& items) {
    separate();
    for (const auto& item : items.texts) text += "- " + item + '\n';
  }
  void operator()(const Verbatim& verbatim) {
    separate();
    text += "```" + verbatim.language + '\n' + verbatim.text;
    if (!verbatim.text.empty() && verbatim.text.back() != '\n') text += '\n';
    text += "```\n";
  }
  void operator()(const Table& table) {
    separate();
    std::string titles = "|", rule = "|";
    for (const auto& column : table.columns) {
      titles += ' ' + cell(column.title) + " |";
      rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    text += titles + '\n' + rule + '\n';
    for (const auto& row : table.rows) {
      text += '|';
      for (const auto& value : row) text += ' ' + cell(value) + " |";
      text += '\n';
    }
  }
};

}  // namespace

std::string to_markdown(const Document& document) {
  MarkdownWriter writer;
  for (const auto& block : document.blocks) std::visit(writer, block);
  return writer.text;
}

}  // namespace refpath
