// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath::test {

/// The text of a file of this repository, by its path from the root; throws std::runtime_error when there is none.
[[nodiscard]] std::string repository_file(const std::string& path);

}  // namespace refpath::test
