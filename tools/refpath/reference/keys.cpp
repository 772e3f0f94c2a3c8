// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/pages.hpp"

#include <fmt/format.h>

#include "refpath/reader/keys.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

std::string keys_page() {
  Document page;
  page.add(Heading{"Keys", 1})
      .add(Paragraph{"The keys of a pathway file, by the mapping in which they stand. The level says what a key is "
                     "for: a map, time per "
                     "referral, load, waits, or trust in the numbers."});
  for (const auto& mapping : mapping_rows()) {
    Table table;
    table.columns = {{"Key"}, {"value"}, {"left out"}, {"level"}, {"says"}, {"example"}};
    for (const auto& row : key_rows()) {
      if (row.mapping != mapping.id) continue;
      const std::string otherwise = row.required ? "required" : std::string(row.otherwise);
      table.rows.push_back({code_text(row.key), std::string(row.shape), otherwise, name(row.level),
                            std::string(row.summary), code_text(row.example)});
    }
    if (table.rows.empty()) continue;
    page.add(Heading{capitalised(std::string(mapping.called))});
    if (!mapping.path.empty()) page.add(Paragraph{fmt::format("Stands at `{}`.", mapping.path)});
    page.add(std::move(table));
    for (const auto& row : one_of_rows()) {
      if (row.mapping != mapping.id) continue;
      std::vector<std::string> keys;
      keys.reserve(row.keys.size());
      for (const auto& key : row.keys) keys.push_back(code_text(key));
      page.add(Paragraph{fmt::format("At most one of {}.", fmt::join(keys, ", "))});
    }
  }
  return to_markdown(page);
}

}  // namespace refpath::tools
