// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace refpath::tools {

/// The value of `key: value`, a piece of YAML, as a JSON text: what a program sees that reads YAML 1.2 by its core
/// schema. A piece that cannot be read is a bug.
[[nodiscard]] std::string json_of_entry(std::string_view entry);
/// The same of a value alone, on one line.
[[nodiscard]] std::string json_of_value(std::string_view value);

}  // namespace refpath::tools
