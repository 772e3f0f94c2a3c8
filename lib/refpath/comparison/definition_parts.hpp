// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/definition.hpp"

namespace refpath {

/// The parts of definition() that have files of their own.

[[nodiscard]] Thing role_definition(const Names& names, const Role& role);
[[nodiscard]] Thing place_definition(const Names& names, const Place& place);
[[nodiscard]] Thing meeting_definition(const Names& names, const Meeting& meeting);
[[nodiscard]] Thing clinic_definition(const Names& names, const Clinic& clinic);
[[nodiscard]] Thing step_definition(const Names& names, int step);

/// What is counted at a step or an exit.
void add_counts(const Names& names, const std::vector<CountMark>& counts, Thing& thing);

template <class Things>
[[nodiscard]] const auto& in(const Things& things, int index) {
  return things[static_cast<std::size_t>(index)];
}

}  // namespace refpath
