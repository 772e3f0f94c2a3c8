// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/read_severities.hpp"

#include <optional>

#include "refpath/reader/mapping.hpp"
#include "refpath/reader/values.hpp"

namespace refpath {

std::vector<WrittenSeverity> read_severities(Context& context, const Node& node, const Location& at) {
  std::vector<WrittenSeverity> severities;
  if (!expect_mapping(context, node, at, "'check'", "check: {busy-role: note, many-visits: off}")) return severities;
  for (const Entry* entry : sound_entries(context, node)) {
    const auto word = read_word(context, entry->value, {"off", "note", "warning", "error"}, "a severity");
    if (!word) continue;
    const std::optional<Severity> set[] = {{}, Severity::note, Severity::warning, Severity::error};
    severities.push_back({entry->key.text, set[*word], entry->key.at});
  }
  return severities;
}

}  // namespace refpath
