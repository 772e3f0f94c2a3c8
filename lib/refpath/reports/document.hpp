// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace refpath {

/// A text in pieces, before anything is known of the page it is shown on.

struct Heading {
  std::string text;
  int level = 2;  ///< 1 is the title.
};

/// Sentences. A `lead` is what a reader with ten seconds takes away.
struct Paragraph {
  std::string text;
  bool lead = false;
};

struct Items {
  std::vector<std::string> texts;
};

enum class Align { left, right };

struct Table {
  struct Column {
    std::string title;
    Align align = Align::left;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< As many cells as columns.
};

/// Lines to be shown as they are.
struct Verbatim {
  std::string text;
  std::string language;
};

using Block = std::variant<Heading, Paragraph, Items, Table, Verbatim>;

struct Document {
  std::string title;  ///< For where it stands by itself, as in minutes; a terminal has the command above it.
  std::vector<Block> blocks;
  template <class T>
  Document& add(T block) {
    blocks.emplace_back(std::move(block));
    return *this;
  }
};

}  // namespace refpath
