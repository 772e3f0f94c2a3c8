// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"

namespace refpath::test {

/// A sample of so many replications in which nothing happened, to be filled in by hand.
[[nodiscard]] Sample empty_sample(const Program& program, int replications);

/// Sets one cell in every replication, in order.
void set_cell(Sample& sample, int cell, const std::vector<double>& values);

}  // namespace refpath::test
