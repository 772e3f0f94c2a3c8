// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/model/pathway.hpp"

namespace refpath::test {

/// The pathway of a file, which must be without errors and notes: says what the reader says when it is not.
[[nodiscard]] Pathway written(const std::string& text);

}  // namespace refpath::test
