// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath::test {

/// One part of the reader that is given whatever text there is. `run` ends for every text, and throws Broken when what
/// must hold does not.
struct Target {
  std::string_view name;
  void (*run)(std::string_view text);
  /// Texts to begin with, of files of the repository and of the tables of the reader.
  std::vector<std::string> (*seeds)();
};
[[nodiscard]] const std::vector<Target>& targets();

void fuzz_reader(std::string_view text);      ///< A whole pathway file.
void fuzz_quantities(std::string_view text);  ///< The value of a key, read in every shape that there is.
void fuzz_changes(std::string_view text);     ///< The changes of a redesign, under its first two lines.
void fuzz_settings(std::string_view text);    ///< What stands after `--set`.
void fuzz_csv(std::string_view text);         ///< A file of data.

[[nodiscard]] std::vector<std::string> seeds_of_reader();
[[nodiscard]] std::vector<std::string> seeds_of_quantities();
[[nodiscard]] std::vector<std::string> seeds_of_changes();
[[nodiscard]] std::vector<std::string> seeds_of_settings();
[[nodiscard]] std::vector<std::string> seeds_of_csv();

/// The words of the format, for a fuzzer to write: one `"word"` a line.
[[nodiscard]] std::string dictionary();

}  // namespace refpath::test
