// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/diagnostics/code.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath {

/// The findings in SARIF 2.1.0 (OASIS), for code scanning and editors: one run with the rules that occur, taken from
/// `codes`; only those, because a report is mostly empty and all texts of `codes` are a hundred times as long. Relative
/// paths stay relative to `%SRCROOT%`, whose place is left to the reader: the report names no folder of a machine. What
/// its author ignores stands there with its reason (`suppressions`); a file that could not be read is a notification of
/// the run, which then did not succeed.
[[nodiscard]] std::string check_sarif(const Provenance& provenance, const Codes& codes);

}  // namespace refpath
