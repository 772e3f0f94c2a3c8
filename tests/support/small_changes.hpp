// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/model/changes.hpp"

namespace refpath::test {

/// A redesign by named changes without a file: `screen` by a nurse for 30 minutes, then a visit of 60 minutes for half.
/// The changes: short_form (screening takes 18 minutes), fewer_visits (a quarter is visited), short_visits (of 48
/// minutes) and label, which changes a label.
struct SmallChanges {
  std::vector<NamedChange> changes;
  double referrals_a_week = 10;
  double nurses = 2;
  bool twins = false;
  [[nodiscard]] Apply apply() const;
};
[[nodiscard]] SmallChanges small_changes();

/// Two changes that do the same to two steps that are the same.
[[nodiscard]] SmallChanges twin_changes();

}  // namespace refpath::test
