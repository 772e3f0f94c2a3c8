// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath::test {

/// What check() says of a pathway: the code and the message of each finding on a line, or of each error when it cannot
/// be read. Of the sections of a file only what matters need be given: a `gp` without limit and an exit `out` are there
/// where roles and exits are left out.
[[nodiscard]] std::string said_of(const std::string& sections);

}  // namespace refpath::test
