// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/measures/bases.hpp"

namespace refpath {

/// The answer in a few sentences: whose time, how many hours, how sure; who else gains or loses; what happens to waits.
[[nodiscard]] std::vector<std::string> headline(const Comparison& comparison, const Pairing& pairing);

/// Why something has no exact answer, in words: "people leave: Assessment visit".
[[nodiscard]] std::string why_words(const WhyNotExact& why, const Comparison& comparison);

/// Whether a key is the time per referral of a role over all steps and kinds.
[[nodiscard]] bool is_time_of_a_role(const std::string& key);

/// What the numbers of all files rest on.
[[nodiscard]] Bases bases_of_all(const Comparison& comparison);
/// "all 26 numbers in the files are assumed", "89 of the 96 numbers in the files are assumed".
[[nodiscard]] std::string assumed_words(const Bases& bases);

/// What "exact" and the intervals stand for, in a sentence or two.
[[nodiscard]] std::string how_sure(const Comparison& comparison);

}  // namespace refpath
