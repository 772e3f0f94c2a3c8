// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "refpath/model/pathway.hpp"
#include "refpath/simulation/simulate.hpp"

namespace refpath::test {

/// The sums of one replication by name, so that pathways that list the same things in another order can be compared.
/// `events` is left out: how much there was to do says nothing of the pathway.
[[nodiscard]] std::map<std::string, double> named_sums(const Pathway& pathway, const Sample& sample, int replication);

}  // namespace refpath::test
