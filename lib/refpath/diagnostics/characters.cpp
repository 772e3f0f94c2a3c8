// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/characters.hpp"

#include <algorithm>

namespace refpath {

std::size_t character_length(std::string_view text, std::size_t from) {
  if (from >= text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(from);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || from + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(from + i) & 0xC0) != 0x80) return 0;
  const unsigned char second = byte(from + 1);
  // Neither overlong forms, nor surrogates, nor beyond U+10FFFF.
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
      (lead == 0xF4 && second > 0x8F))
    return 0;
  return length;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += std::max<std::size_t>(1, character_length(text, at));
  return count;
}

std::size_t byte_of(std::string_view text, std::size_t character) {
  std::size_t at = 0;
  for (; character > 0 && at < text.size(); --character) at += std::max<std::size_t>(1, character_length(text, at));
  return at;
}

unsigned character_number(std::string_view text, std::size_t from) {
  const std::size_t length = character_length(text, from);
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  if (length <= 1) return byte(from);
  unsigned number = byte(from) & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) number = number << 6 | (byte(from + i) & 0x3F);
  return number;
}

bool is_invisible(unsigned number) {
  const auto between = [number](unsigned first, unsigned last) { return number >= first && number <= last; };
  return number < 0x20 || between(0x7F, 0x9F) || number == 0x200B || between(0x2028, 0x202E) ||
         between(0x2060, 0x206F) || number == 0xFEFF;
}

std::string printable(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    if (text[at] == '\t') {
      result += ' ';
    } else if (length == 0 || is_invisible(character_number(text, at))) {
      result += replacement;
    } else {
      result += text.substr(at, length);
    }
    at += std::max<std::size_t>(1, length);
  }
  return result;
}

}  // namespace refpath
