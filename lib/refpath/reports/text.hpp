// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/document.hpp"

namespace refpath {

struct TextStyle {
  int width = 100;     ///< Characters in a line; a cell that cannot be broken may stand out.
  bool color = false;  ///< ANSI colours, for a terminal.
};

/// The document as plain text, lines broken between words.
[[nodiscard]] std::string to_text(const Document& document, const TextStyle& style = {});

/// The document as Markdown (CommonMark with tables).
[[nodiscard]] std::string to_markdown(const Document& document);

}  // namespace refpath
