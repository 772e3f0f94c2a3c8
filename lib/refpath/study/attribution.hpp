// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/study/orders.hpp"

namespace refpath {

/// What one change gives of a value, in the unit of the value.
struct ChangeShare {
  double step = 0;       ///< In the agreed order: the value with it and all before it, minus that with all before it.
  double any_order = 0;  ///< Its Shapley value: the mean of what it adds over all orders that count.
  double least = 0, most = 0;  ///< What it adds in the orders that count: the smallest and the largest.
  double order_se = 0;         ///< Standard error of `any_order` from sampling orders; 0 when all were counted.
};

/// A value shared out among the changes.
struct Shares {
  std::vector<ChangeShare> changes;
  double total = 0;  ///< With all changes, minus with none.
};

/// By set of `of`: whether its value matters, because it stands in an order that counts.
[[nodiscard]] std::vector<bool> sets_that_count(const Orders& orders, const Candidates& of);

/// Shares out a value that is known for every set that stands in an order that counts (by set of `of`; what stands at
/// other sets does not matter). There must be such an order; steps are 0 unless the agreed one is among them.
///
/// The mean over all orders of what a change adds is its Shapley value (Shapley, A value for n-person games, 1953);
/// over the orders that its needs allow, that of a game with precedence constraints (Faigle and Kern, The Shapley value
/// for cooperative games under precedence constraints, International Journal of Game Theory 21, 1992).
///
/// For up to 12 changes the sums are of whole numbers: values that differ by less than 1e-11 of the largest count as
/// one, and are whole multiples of a power of two below 1e-13 of what the changes give. So steps, and values before
/// their division by the number of orders, add up to the total without rounding; what changes nothing gets exactly 0,
/// and two changes that do the same get the same.
[[nodiscard]] Shares share_out(const Orders& orders, const Candidates& of, const std::vector<double>& values);

}  // namespace refpath
