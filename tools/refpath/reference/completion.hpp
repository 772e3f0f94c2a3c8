// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath::tools {

/// What a shell offers for a word that is being typed.
enum class Offers {
  nothing,
  words,           ///< Some words.
  list,            ///< Some words, with commas between.
  file,            ///< Any file.
  file_in_format,  ///< Any file, or `FORMAT=` before it.
  definitions,     ///< Pathway files, and folders.
};

/// Words that are many, and grow: a list of their own, one a line.
struct OfferedList {
  std::string_view name;
  std::vector<std::string_view> words;
};
/// "codes", and of these "rules": what `refpath check` finds doubtful.
[[nodiscard]] std::vector<OfferedList> offered_lists();

struct OfferedOption {
  std::string_view name;
  std::string brief;          ///< What it does, in a few words.
  std::string_view argument;  ///< Empty when it takes none.
  bool several = false;
  Offers offers = Offers::nothing;
  std::vector<std::string_view> words;
  std::string_view list = {};  ///< Instead of words.
};

struct OfferedCommand {
  std::string_view name, summary;
  std::vector<OfferedOption> options;
  Offers arguments = Offers::nothing;
  std::vector<std::string_view> words;  ///< Of its arguments.
  std::string_view list = {};           ///< Instead of words.
};

/// The commands that there are, from the tables.
[[nodiscard]] std::vector<OfferedCommand> offered_commands();

/// Each word on a line of its own.
[[nodiscard]] std::string in_lines(const std::vector<std::string_view>& words, std::string_view indent);
/// The words with spaces between.
[[nodiscard]] std::string spaced(const std::vector<std::string_view>& words);

}  // namespace refpath::tools
