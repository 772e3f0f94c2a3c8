// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// A line for each finding, as compilers write them: `file:line:column: severity: message [code]`. Lines and columns
/// count from 1, columns count characters; both are left out where a finding is about the whole file. A file that
/// could not be read has a line without a code.
[[nodiscard]] std::string check_concise(const Provenance& provenance);

}  // namespace refpath
