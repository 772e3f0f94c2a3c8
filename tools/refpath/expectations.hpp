// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/definitions.hpp"
#include "refpath/reports/describe_expectations.hpp"

namespace refpath::tools {

/// What the files of a comparison expect, judged: exactly where possible, else by simulating as often as it takes, or
/// as often as was asked for. Anything that does not hold is told on standard error, where the file says it.
[[nodiscard]] ExpectationResults judged(const Invocation& invocation, const Comparison& comparison,
                                        const std::vector<Definition>& definitions);

/// The exit code that they ask for: 1 when one failed or cannot be judged, 4 when one is undecided, else 0.
[[nodiscard]] int exit_code_of(const ExpectationResults& results);

/// Adds to a definition what is wrong with what it expects, as far as that is exact. What it is compared with is read
/// for that.
void add_expectations_found(const Asked& asked, Definition& definition);

}  // namespace refpath::tools
