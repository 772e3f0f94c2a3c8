// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/provenance.hpp"
#include "refpath/study/sensitivity.hpp"

namespace refpath {

/// What a comparison rests on as one table for spreadsheets, laid out as comparison_csv() is. Numbers are written as in
/// the JSON document.
[[nodiscard]] std::string sensitivity_csv(const Sensitivity& study, const Provenance& provenance);

}  // namespace refpath
