// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace refpath {

/// A name of the file in words: "first_contact" as "first contact".
[[nodiscard]] std::string in_words(std::string_view name);

/// The same at the start of a line: "Mh nurse".
[[nodiscard]] std::string readable(std::string_view name);

}  // namespace refpath
