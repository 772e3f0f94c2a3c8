// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace refpath::test {

/// What an editor sees of a YAML text: JSON, by the core schema of YAML 1.2 (10.3.2). Nothing when the text is not one
/// document that refpath reads as YAML.
[[nodiscard]] std::optional<std::string> as_an_editor_reads(const std::string& yaml);

/// In what a YAML text breaks docs/reference/pathway-schema.json, each with its place; nothing when it is no YAML.
[[nodiscard]] std::optional<std::vector<std::string>> editor_faults(const std::string& yaml);

/// The same in one text, for a test that expects none: "" when it validates.
[[nodiscard]] std::string told_by_an_editor(const std::string& yaml);
/// The same of the value of `key: value`, by one place of the schema, or of another schema: "/definitions/duration".
[[nodiscard]] std::string told_by_an_editor(const std::string& entry, const std::string& place,
                                            const std::string& file = "docs/reference/pathway-schema.json");

}  // namespace refpath::test
