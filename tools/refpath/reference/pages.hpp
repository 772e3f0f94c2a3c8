// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/command.hpp"

namespace refpath::tools {

/// One row of the table of pages: what `refpath reference` prints from the tables.
struct Page {
  std::string name;
  std::string summary;
  std::function<std::string()> print;
};
[[nodiscard]] const std::vector<Page>& pages();

[[nodiscard]] std::string keys_page();
[[nodiscard]] std::string measures_page();
[[nodiscard]] std::string commands_page();
[[nodiscard]] std::string formats_page();
[[nodiscard]] std::string schema_page();
[[nodiscard]] std::string settings_schema_page();

/// Completion of what is typed, for a shell.
[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();
/// Pages for `man`, in roff.
[[nodiscard]] std::string man_page();
[[nodiscard]] std::string man_page_of(const Command& command);
[[nodiscard]] std::string man_page_of_the_format();

/// A word as it stands in a file: `word`.
[[nodiscard]] std::string code_text(std::string_view text);

}  // namespace refpath::tools
