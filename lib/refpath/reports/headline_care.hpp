// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"

namespace refpath {

/// What guards found, a line each, the gravest first: "Read with care: the load of Nurse rises from 60 % to 90 %." Few
/// enough for a first screen; the last line says how many more there are.
[[nodiscard]] std::vector<std::string> care_sentences(const Comparison& comparison, const Pairing& pairing);

}  // namespace refpath
