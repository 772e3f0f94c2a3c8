// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"

namespace refpath {

/// "0.6 more to 0.7 freed", "0.1 to 1.2 freed": hours that are freed, less than none being more that are asked.
[[nodiscard]] std::string hours_range(double low, double high);

/// Whose hours, how many before and after, and what that comes to: never more than the verdict says.
[[nodiscard]] std::vector<std::string> amount_sentences(const Comparison& comparison, const Pairing& pairing,
                                                        const PartyChange& party);

/// "Verdict on hours: better (0.5 hours a week or more was taken to matter; --worth changes it)."
[[nodiscard]] std::string hours_verdict(const Comparison& comparison, const PartyChange& party);

/// What to do when it cannot be told; empty elsewhere.
[[nodiscard]] std::string how_to_know_more(const Comparison& comparison, const PartyChange& party);

}  // namespace refpath
