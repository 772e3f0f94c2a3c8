// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/diagnostics/code.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath::test {

/// Findings in files whose names mean something in a format, with messages that do, at every kind of place.
[[nodiscard]] Provenance nasty_findings();

/// Some codes of those findings; one of theirs is in no table.
[[nodiscard]] const Codes& nasty_codes();

/// Findings of the same kinds, made by chance of pieces that mean something in a format; the same number makes the
/// same.
[[nodiscard]] Provenance arbitrary_findings(std::uint64_t number);

}  // namespace refpath::test
