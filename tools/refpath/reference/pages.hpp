// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath::tools {

/// One row of the table of pages: what `refpath reference` prints from the tables.
struct Page {
  std::string_view name;
  std::string_view summary;
  std::string (*print)();
};
[[nodiscard]] const std::vector<Page>& pages();

[[nodiscard]] std::string keys_page();
[[nodiscard]] std::string measures_page();
[[nodiscard]] std::string commands_page();
[[nodiscard]] std::string formats_page();
[[nodiscard]] std::string schema_page();
[[nodiscard]] std::string settings_schema_page();

/// A word as it stands in a file: `word`.
[[nodiscard]] std::string code_text(std::string_view text);

}  // namespace refpath::tools
