// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/pages.hpp"

#include <fmt/format.h>

#include "refpath/reference/codes.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

namespace {

std::vector<Page> all_pages() {
  std::vector<Page> table = {
      {"codes", "every error, warning and note", [] { return to_markdown(codes_page()); }},
      {"checks", "the rules of `refpath check`", [] { return to_markdown(checks_page()); }},
      {"keys", "the keys of a pathway file", keys_page},
      {"measures", "what can be asked of a pathway", measures_page},
      {"commands", "the commands and their options", commands_page},
      {"formats", "the formats of results", formats_page},
      {"schema", "the JSON Schema of a pathway file, for editors", schema_page},
      {"settings-schema", "the JSON Schema of a .refpath.yaml, for editors", settings_schema_page},
      {"completion-bash", "completion of what is typed in bash", bash_completion},
      {"completion-zsh", "completion of what is typed in zsh", zsh_completion},
      {"completion-fish", "completion of what is typed in fish", fish_completion},
      {"man", "refpath(1), for `man`", man_page},
      {"man-pathway", "refpath-pathway(5), the format, for `man`", man_page_of_the_format},
  };
  for (const Command& command : commands())
    if (command.run != nullptr)
      table.push_back({fmt::format("man-{}", command.name), fmt::format("refpath-{}(1), for `man`", command.name),
                       [&command] { return man_page_of(command); }});
  return table;
}

}  // namespace

const std::vector<Page>& pages() {
  static const std::vector<Page> table = all_pages();
  return table;
}

std::string code_text(std::string_view text) {
  return fmt::format("`{}`", text);
}

}  // namespace refpath::tools
