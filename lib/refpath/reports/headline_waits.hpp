// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"

namespace refpath {

/// What happens to the days from referral to end, with its verdict, to the days until each milestone, and how much of
/// it is waiting that was simulated; empty where nothing was simulated.
[[nodiscard]] std::vector<std::string> waits_sentences(const Comparison& comparison, const Pairing& pairing);

/// That nobody's hours change but times do: waits and the time to the end alike, and why where queues are shared or
/// people have more time; or each of them where they do not agree. Empty elsewhere. Needs a ledger.
[[nodiscard]] std::string only_waits_sentence(const Comparison& comparison, const Pairing& pairing);

/// Why there are no waits, as a sentence.
[[nodiscard]] std::string no_waits_sentence(const std::string& reason);

}  // namespace refpath
