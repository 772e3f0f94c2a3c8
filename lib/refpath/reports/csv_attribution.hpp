// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/provenance.hpp"
#include "refpath/study/attribute.hpp"

namespace refpath {

/// What each change gives as one table for spreadsheets, laid out as comparison_csv() is. Numbers are written as in the
/// JSON document.
[[nodiscard]] std::string attribution_csv(const Attribution& attribution, const Provenance& provenance);

}  // namespace refpath
