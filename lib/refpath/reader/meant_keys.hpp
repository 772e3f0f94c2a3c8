// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "refpath/reader/tree.hpp"

namespace refpath {

/// The key of a mapping that somebody most likely meant by a word that is none.
struct MeantKey {
  std::string_view key;     ///< Empty when nobody can tell.
  bool same_value = false;  ///< Whether what stands under the word is what would stand under the key.
  bool by_sense = false;    ///< It is another word for it (`staff` for `roles`), not a slip of the pen.
};
[[nodiscard]] MeantKey meant_key(std::string_view mapping, std::string_view word);

/// The entry of a key in a mapping of the table, be the key a word that was meant for it: its value is read, so that
/// one slip is one error. Null when there is none.
[[nodiscard]] const Entry* entry_meant_for(const Node& node, std::string_view mapping, std::string_view key);

/// Words that people write for a key, by mapping: a table of its own, so that a test can hold it against that of keys.
struct OtherWord {
  std::string_view mapping, word, key;
  bool same_value;
};
[[nodiscard]] const std::vector<OtherWord>& other_words();

}  // namespace refpath
