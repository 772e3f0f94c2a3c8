// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"

namespace refpath::test {

/// A current pathway and its redesign, compared; simulated unless `replications` is 0.
[[nodiscard]] Comparison compared(Pathway current, Pathway redesign, int replications = 0);
/// The same of two texts.
[[nodiscard]] Comparison compared(const std::string& current, const std::string& redesign, int replications = 0);

/// Sentences, each on its own line.
[[nodiscard]] std::string in_one(const std::vector<std::string>& sentences);
/// Whether a text holds these words.
[[nodiscard]] bool says(const std::string& text, const std::string& words);

}  // namespace refpath::test
