// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace refpath {

/// Whether a word, in small letters, is one of the words of a name or label: of what is between all that are no
/// letters.
[[nodiscard]] bool has_word(const std::string& text, std::string_view word);

}  // namespace refpath
