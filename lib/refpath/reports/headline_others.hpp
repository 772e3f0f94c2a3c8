// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/comparison/compare.hpp"

namespace refpath {

/// Who else gives fewer or more hours, volunteers and the person and family included, and what it comes to all
/// together. Of the parties that follow the first.
[[nodiscard]] std::string others_sentence(const Pairing& pairing);

}  // namespace refpath
