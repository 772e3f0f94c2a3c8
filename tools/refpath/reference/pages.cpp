// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/pages.hpp"

#include <fmt/format.h>

#include "refpath/checks_page.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

const std::vector<Page>& pages() {
  static const std::vector<Page> table = {
      {"codes", "every error, warning and note", [] { return to_markdown(codes_page()); }},
      {"checks", "the rules of `refpath check`", [] { return to_markdown(checks_page()); }},
      {"keys", "the keys of a pathway file", keys_page},
      {"measures", "what can be asked of a pathway", measures_page},
      {"commands", "the commands and their options", commands_page},
      {"formats", "the formats of results", formats_page},
      {"schema", "the JSON Schema of a pathway file, for editors", schema_page},
      {"settings-schema", "the JSON Schema of a .refpath.yaml, for editors", settings_schema_page},
  };
  return table;
}

std::string code_text(std::string_view text) {
  return fmt::format("`{}`", text);
}

}  // namespace refpath::tools
