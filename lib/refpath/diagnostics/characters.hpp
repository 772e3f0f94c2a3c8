// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace refpath {

/// The length in bytes of the character (UTF-8, RFC 3629) at `from`; 0 when the bytes there are none.
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t from);

/// How many characters the text has; a byte that belongs to none counts as one.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// Where in the text, in bytes, a character begins, counted from 0; its end when there are fewer.
[[nodiscard]] std::size_t byte_of(std::string_view text, std::size_t character);

/// The number (Unicode) of the character at `from`, which is one.
[[nodiscard]] unsigned character_number(std::string_view text, std::size_t from);

/// Whether nobody sees the character with this number, or it changes how those beside it are shown: control characters,
/// marks of order and of direction, spaces of no width. Not those that letters are joined with.
[[nodiscard]] bool is_invisible(unsigned number);

/// The text with everything that would disturb a terminal or is not UTF-8 replaced by U+FFFD, tabs by a space: each
/// character of the text is one character of the result.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace refpath
