// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Output of commands that stands in a page. A comment above it says which command printed it:
///
///     <!-- output of: refpath show pathways/x/current.yaml -->     the fenced block that follows
///     <!-- printed by: refpath reference keys -->                  all the rest of the page
namespace printed {

struct Block {
  std::string command;  ///< A line for the shell.
  int line;             ///< Of the comment, from 1.
  std::size_t begin;    ///< Of the text in the page.
  std::size_t end;      ///< One past its end.
};

/// The blocks of a page, in its order. Throws std::runtime_error, with the line, when no block follows a comment.
[[nodiscard]] std::vector<Block> blocks(std::string_view page);

/// The page with every block being what `output_of` says its command prints.
[[nodiscard]] std::string renewed(std::string_view page,
                                  const std::function<std::string(const std::string&)>& output_of);

}  // namespace printed
