// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace refpath::test {

/// The text of a file of this repository, by its path from the root; throws std::runtime_error when there is none.
[[nodiscard]] std::string repository_file(const std::string& path);

/// The same for what a definition names beside itself: nothing when there is no such file.
[[nodiscard]] std::optional<std::string> open_repository_file(const std::string& path);

/// The paths of all files of this repository from its root, sorted, without those of version control and of builds.
[[nodiscard]] std::vector<std::string> repository_files();

/// Writes a file of the repository, with the folders that it needs.
void write_repository_file(const std::string& path, const std::string& text);

}  // namespace refpath::test
