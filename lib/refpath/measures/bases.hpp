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

/// Counts the inputs of the pathway that are written as numbers: demand, people, places, costs, lengths and sizes of
/// meetings and clinics, times, delays, shares, counts and limits. `rest`, defaults, hours of work, starts and the
/// standards of targets are no such numbers.
[[nodiscard]] Bases count_bases(const Pathway& pathway);

}  // namespace refpath
