// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace refpath::test {

/// In what a JSON document breaks a JSON Schema (draft 7), with the places; empty when in nothing.
[[nodiscard]] std::vector<std::string> schema_errors(const std::string& schema, const std::string& document);

}  // namespace refpath::test
