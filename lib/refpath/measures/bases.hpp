// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"

namespace refpath {

/// How many of the numbers that a pathway's author wrote rest on what.
struct Bases {
  int assumed = 0;
  int local = 0;
  int published = 0;
  [[nodiscard]] int total() const { return assumed + local + published; }
};

/// Counts demand, people, hours of other work, costs, meetings, times, delays and shares; `rest` and defaults are no
/// numbers.
[[nodiscard]] Bases count_bases(const Pathway& pathway);

}  // namespace refpath
