// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath::test {

/// Whether expected texts are to be written instead of compared: REFPATH_BLESS=1 in the environment.
[[nodiscard]] bool blessing();

/// Checks, inside a test case, that a text is the file of the repository at `path`, whole; or writes it, when blessing.
void check_golden(const std::string& path, const std::string& text);

}  // namespace refpath::test
